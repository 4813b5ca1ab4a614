package org.lianfang.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/// Too many at once: some are served, the others told when to come again.
@ServerTest
class AdmissionTests {

    @Autowired
    Texts texts;

    private final CountDownLatch atWork = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void whoever_comes_while_all_places_are_taken_is_asked_to_come_again_and_then_served() throws Exception {
        var admission = new Admission(1, new ProblemOfRefusal(texts), JsonMapper.shared());
        var first = Thread.ofVirtual().start(() -> workThrough(admission));
        atWork.await();

        var refused = new MockHttpServletResponse();
        admission.doFilter(request("POST", "en"), refused, new MockFilterChain());
        var inChinese = new MockHttpServletResponse();
        admission.doFilter(request("PUT", "zh-Hans"), inChinese, new MockFilterChain());
        var reading = new MockHttpServletResponse();
        var readingWentOn = new MockFilterChain();
        admission.doFilter(request("GET", "en"), reading, readingWentOn);

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(inChinese.getHeader("Retry-After")).isEqualTo("2");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        var problem = JsonMapper.shared().readTree(refused.getContentAsByteArray());
        assertThat(problem.path("code").asString()).isEqualTo("kernel/busy");
        assertThat(problem.path("status").asInt()).isEqualTo(503);
        assertThat(JsonMapper.shared()
                        .readTree(inChinese.getContentAsByteArray())
                        .path("detail")
                        .asString())
                .isNotEqualTo(problem.path("detail").asString())
                .isNotBlank();
        assertThat(readingWentOn.getRequest()).isNotNull();

        done.countDown();
        first.join();
        var later = new MockFilterChain();
        admission.doFilter(request("POST", "en"), new MockHttpServletResponse(), later);
        assertThat(later.getRequest()).isNotNull();
    }

    private void workThrough(Admission admission) {
        try {
            admission.doFilter(request("POST", "en"), new MockHttpServletResponse(), (request, response) -> {
                atWork.countDown();
                try {
                    done.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static MockHttpServletRequest request(String method, String language) {
        var request = new MockHttpServletRequest(method, "/api/testing/samples");
        request.addHeader("Accept-Language", language);
        return request;
    }
}
