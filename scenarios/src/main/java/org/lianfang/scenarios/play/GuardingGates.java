package org.lianfang.scenarios.play;

/// Gates around the clock: their teams and shifts, everybody who passes, and what each crew tells the next.
final class GuardingGates implements Act {

    private final Stage stage;
    private final GuardedCast cast;

    GuardingGates(Stage stage, GuardedCast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    @Override
    public void staff() {
        var staffing = new StaffingGates(stage, cast);
        staffing.gates();
        staffing.shifts();
    }

    @Override
    public long perform(Settled people) {
        var crossings = new RecordingCrossings(stage, cast, stage.machine("MACHINE_FEED"));
        long added = crossings.record(crossings.complete(stage.machine("COMMANDER")));
        new RecordingCrossings(stage, cast, stage.machine("DUTY_LEAD")).handOver();
        return added;
    }
}
