package org.lianfang.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.data.FreeSpace;
import org.lianfang.kernel.database.DatabaseFailures;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// The one place where refusals and failures become answers. Nothing that a person sent is repeated in a log.
@RestControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ProblemOfRefusal problems;
    private final FreeSpace space;

    Problems(ProblemOfRefusal problems, FreeSpace space) {
        this.problems = problems;
        this.space = space;
    }

    @ExceptionHandler
    ResponseEntity<ProblemOfRefusal.Problem> refused(Refusal refusal, HttpServletRequest request) {
        var problem = problems.describe(refusal, Languages.of(request));
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503 || problem.status() == 429) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusal.params().getOrDefault("seconds", 2)));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemOfRefusal.Problem> notReadable(
            HttpMessageNotReadableException failure, HttpServletRequest request) {
        var refusal = causeOf(failure, Refusal.class);
        return refused(
                refusal != null ? refusal : KernelRefusal.JSON_NOT_READABLE.with("where", JsonPlaces.of(failure)),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemOfRefusal.Problem> notValid(
            MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        return refused(KernelRefusal.VALUE_NOT_VALID.with("field", failure.getName()), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemOfRefusal.Problem> databaseDown(Exception failure, HttpServletRequest request) {
        return anythingElse(failure, request);
    }

    /// Whoever asked has gone before the answer was written: nobody is left to tell, and nothing failed here.
    @ExceptionHandler
    void goneAway(AsyncRequestNotUsableException gone) {
        log.debug("A client went away before its answer was written");
    }

    @ExceptionHandler
    ResponseEntity<ProblemOfRefusal.Problem> anythingElse(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return refused(forStatus(known.getStatusCode().value()), request);
        }
        if (isAboutSpace(failure)) {
            return refused(KernelRefusal.DISK_FULL.with("seconds", 30), request);
        }
        if (DatabaseFailures.isDown(failure)) {
            log.warn("The database does not answer (state {})", DatabaseFailures.stateOf(failure));
            return refused(KernelRefusal.DATABASE_DOWN.with("seconds", 2), request);
        }
        if (failure instanceof MultipartException) {
            return refused(KernelRefusal.MEDIA_NOT_KNOWN.with(), request);
        }
        if (DatabaseFailures.isAboutValues(failure)) {
            log.warn(
                    "A value that no check had refused was refused by the database (state {}) at {} {}",
                    DatabaseFailures.stateOf(failure),
                    request.getMethod(),
                    request.getRequestURI());
            return refused(KernelRefusal.VALUES_NOT_TAKEN.with(), request);
        }
        var number = Ids.next();
        log.error(
                "Unexpected failure {} at {} {}: {}",
                number,
                request.getMethod(),
                request.getRequestURI(),
                Traces.withoutTexts(failure));
        return refused(KernelRefusal.UNEXPECTED.with("number", number), request);
    }

    /// The database says so itself, unless the full disk has taken it down; a file that cannot be written never does.
    private boolean isAboutSpace(Exception failure) {
        var mayBe = DatabaseFailures.isDown(failure) || causeOf(failure, IOException.class) != null;
        return DatabaseFailures.isFull(failure) || (mayBe && space.isFull());
    }

    private static Refusal forStatus(int status) {
        return switch (status) {
            case 404 -> KernelRefusal.NOT_FOUND.with();
            case 405 -> KernelRefusal.METHOD_NOT_KNOWN.with();
            case 413 -> KernelRefusal.TOO_LARGE.with("limit", "32 MB");
            case 415, 406 -> KernelRefusal.MEDIA_NOT_KNOWN.with();
            default -> KernelRefusal.FIELDS_NOT_VALID.with(Map.of());
        };
    }

    static <T extends Throwable> @Nullable T causeOf(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
