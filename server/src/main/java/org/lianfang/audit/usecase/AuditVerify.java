package org.lianfang.audit.usecase;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.lianfang.kernel.command.Command;
import org.springframework.stereotype.Component;

/// `lianfang audit verify`
@Component
class AuditVerify implements Command {

    private final VerifyingTheChain verifying;

    AuditVerify(VerifyingTheChain verifying) {
        this.verifying = verifying;
    }

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            var result = verifying.verify();
            out.printf(
                    "entries %,d  sealed up to %,d  waiting %,d%n",
                    result.entries(), result.sealedUpTo(), result.waiting());
            result.findings()
                    .forEach(finding -> out.printf(
                            "%s  seq %d  entry %s%n",
                            finding.kind(), finding.seq(), finding.entry() == null ? "-" : finding.entry()));
            out.println(result.intact() ? "intact" : result.findings().size() + " findings: NOT intact");
            return result.intact() ? 0 : 1;
        } catch (IOException unreadable) {
            out.println(unreadable.getMessage());
            return 1;
        }
    }
}
