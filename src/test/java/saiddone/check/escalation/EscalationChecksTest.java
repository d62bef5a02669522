package saiddone.check.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import saiddone.check.Cases;
import saiddone.check.Dialogue;
import saiddone.model.Severity;
import saiddone.model.ToolEffect;

class EscalationChecksTest {
    @Test
    void routineCaseHandedOver() {
        assertThat(handedOver().in(Cases.suite(), Cases.routine(), null).read(new OverEscalatedCheck())).singleElement()
                .satisfies(finding -> assertThat(finding.why()).contains("Solves it."));
        assertThat(handedOver().in(Cases.suite(), Cases.mustEscalate(), null).read(new OverEscalatedCheck())).isEmpty();
        assertThat(handedOver().in(Cases.suite(), Cases.photoTrap(), null).read(new OverEscalatedCheck())).isEmpty();
    }

    @Test
    void taskWithExpectedWritesHandedOverAndNotSolved() {
        assertThat(handedOver().expects("pay", ToolEffect.WRITE, "{}").rewarded(0).read(new OverEscalatedCheck()))
                .singleElement().satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.LOW));
        assertThat(handedOver().expects("pay", ToolEffect.WRITE, "{}").rewarded(1).read(new OverEscalatedCheck())).isEmpty();
        assertThat(handedOver().expects("pay", ToolEffect.WRITE, "{}").expects("transfer", ToolEffect.HANDOVER, "{}").rewarded(0)
                .read(new OverEscalatedCheck())).isEmpty();
        assertThat(handedOver().rewarded(0).read(new OverEscalatedCheck())).as("nothing is expected").isEmpty();
        assertThat(new Dialogue().customer("Help.").writes("pay", "{}", "{}")
                .calls("", null, "transfer", ToolEffect.HANDOVER, "{}", null, false).expects("pay", ToolEffect.WRITE, "{\"n\":1}")
                        .rewarded(0)
                .read(new OverEscalatedCheck())).as("it may mend what the write broke").isEmpty();
    }

    @Test
    void sayingSoIsNoHandover() {
        Dialogue said = new Dialogue().customer("Gift wrap, please.").agent("I have passed it on.");
        assertThat(said.in(Cases.suite(), Cases.mustEscalate(), null).read(new MissedEscalationCheck())).singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo(1));
        assertThat(handedOver().in(Cases.suite(), Cases.mustEscalate(), null).read(new MissedEscalationCheck())).isEmpty();
        assertThat(said.in(Cases.suite(), Cases.routine(), null).read(new MissedEscalationCheck())).isEmpty();
        assertThat(new Dialogue().customer("Hi").agent("No.").expects("transfer", ToolEffect.HANDOVER, "{}").rewarded(0)
                .read(new MissedEscalationCheck())).hasSize(1);
        assertThat(new Dialogue().customer("Hi").agent("No.").expects("transfer", ToolEffect.HANDOVER, "{}").rewarded(1)
                .read(new MissedEscalationCheck())).isEmpty();
    }

    @Test
    void theDoablePartDoneAndTheRestLeft() {
        Dialogue half = new Dialogue().customer("Cancel it and send the other abroad.").writes("cancel", "{}", "{}");
        assertThat(half.in(Cases.suite(), Cases.mustEscalate(), null).read(new HalfDoneCheck())).hasSize(1);
        assertThat(half.in(Cases.suite(), Cases.routine(), null).read(new HalfDoneCheck())).isEmpty();
        Dialogue task = new Dialogue().writes("cancel", "{}", "{}").expects("cancel", ToolEffect.WRITE, "{}").expects("pay",
                ToolEffect.WRITE, "{}");
        assertThat(task.rewarded(0).read(new HalfDoneCheck())).hasSize(1);
        assertThat(task.rewarded(1).read(new HalfDoneCheck())).isEmpty();
    }

    private static Dialogue handedOver() {
        return new Dialogue().customer("Help.").calls("", null, "transfer", ToolEffect.HANDOVER, "{}", null, false);
    }
}
