package org.lianfang.command.web;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.lianfang.command.flow.LiveLine;
import org.lianfang.command.flow.LiveSubscription;
import org.lianfang.command.usecase.FollowingAnArea;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The line over which the server tells screens what happens. Each screen costs one virtual thread.
@RestController
class LiveController {

    /// A silent line is taken for broken by proxies; a comment keeps it open.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /// After this time the browser opens the line again and is asked anew whether it may.
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final FollowingAnArea following;
    private final LiveLine line;
    private final InstantSource clock;

    LiveController(FollowingAnArea following, LiveLine line, InstantSource clock) {
        this.following = following;
        this.line = line;
        this.clock = clock;
    }

    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AnsweredAs(MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@RequestParam AreaKey area) {
        var subscription = following.follow(area, line::open);
        var emitter = new SseEmitter(0L);
        emitter.onCompletion(subscription::close);
        emitter.onTimeout(subscription::close);
        emitter.onError(broken -> subscription.close());
        Thread.ofVirtual().name("live-screen").start(() -> pump(subscription, emitter));
        return emitter;
    }

    private void pump(LiveSubscription subscription, SseEmitter emitter) {
        var end = clock.instant().plus(LIFE);
        try (subscription) {
            emitter.send(SseEmitter.event().comment("open").reconnectTime(2_000));
            while (subscription.isOpen() && clock.instant().isBefore(end)) {
                var message = subscription.next(HEARTBEAT);
                if (message.isPresent()) {
                    emitter.send(SseEmitter.event()
                            .name(message.get().name())
                            .data(message.get().data()));
                } else {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException screenWentAway) {
            emitter.completeWithError(screenWentAway);
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }
}
