package org.lianfang.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// Whoever leaves a page while it loads has not found a fault of ours.
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class GoneClientsTests {

    @Autowired
    Problems problems;

    @Test
    void a_client_that_hangs_up_during_its_answer_is_no_unexpected_failure(CapturedOutput output) throws Exception {
        var answer = MockMvcBuilders.standaloneSetup(new LongAnswer())
                .setControllerAdvice(problems)
                .build()
                .perform(get("/test/long-answer"))
                .andReturn();
        assertThat(answer.getResolvedException()).isInstanceOf(AsyncRequestNotUsableException.class);
        assertThat(answer.getResponse().getContentAsString()).isEmpty();
        assertThat(output).doesNotContain("Unexpected failure");
    }

    @RestController
    static class LongAnswer {

        @GetMapping("/test/long-answer")
        String answer() throws AsyncRequestNotUsableException {
            throw new AsyncRequestNotUsableException("the line is cut");
        }
    }
}
