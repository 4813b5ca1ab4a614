package org.lianfang.kernel.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.data.FreeSpace;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The time by which devices set theirs, and whether the server works.
@RestController
class ClockController {

    private static final String ZONE = "Asia/Shanghai";

    private final InstantSource clock;
    private final DataSource database;
    private final FreeSpace space;

    ClockController(InstantSource clock, DataSource database, FreeSpace space) {
        this.clock = clock;
        this.database = database;
        this.space = space;
    }

    /// @param zone IANA zone in which civil days are counted unless a response says otherwise
    record Now(Instant now, String zone) {}

    /// @param disk where the server keeps its data; while it is FULL, reading goes on and writing is refused
    record Health(String status, String database, FreeSpace.State disk) {}

    @GetMapping("/api/clock")
    @OpenToAll(because = "devices compare their clock before anybody has signed in")
    Now now() {
        return new Now(clock.instant(), ZONE);
    }

    @GetMapping("/api/health")
    @OpenToAll(because = "balancers and the launcher ask before anybody has signed in")
    Health health() {
        try (Connection connection = database.getConnection()) {
            if (connection.isValid(2)) {
                return new Health("UP", "UP", space.state());
            }
        } catch (SQLException down) {
            throw whyDown();
        }
        throw whyDown();
    }

    private Refusal whyDown() {
        return space.isFull()
                ? KernelRefusal.DISK_FULL.with("seconds", 30)
                : KernelRefusal.DATABASE_DOWN.with("seconds", 2);
    }
}
