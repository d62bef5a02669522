package saiddone.search.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saiddone.model.Catastrophe;
import saiddone.model.Verdict;

/// What the rules read from a transcript, as bytes at the end of its row and back.
final class VerdictCodec {
    private VerdictCodec() {}

    static Pack encode(Pack pack, @Nullable Verdict verdict) throws IOException {
        pack.text(verdict == null ? null : verdict.zone().name());
        if (verdict == null) {
            return pack;
        }
        pack.number(verdict.handover()).number(verdict.fired().size());
        for (Verdict.Fired fired : verdict.fired()) {
            pack.text(fired.matcher()).text(fired.catastrophe().name()).number(fired.message()).number(fired.callIndex());
        }
        return pack.yes(verdict.verifiedFirst()).yes(verdict.confirmedFirst()).number(verdict.agentMessages())
                .number(verdict.inputTokens()).number(verdict.outputTokens()).number(verdict.reasoningTokens()).real(verdict.cost());
    }

    /// @param share gives equal texts as one, null for null
    static @Nullable Verdict decode(Pack.Reader in, UnaryOperator<@Nullable String> share) throws IOException {
        String zone = in.text();
        if (zone == null) {
            return null;
        }
        Integer handover = whole(in.numberOrNull());
        int count = in.count();
        List<Verdict.Fired> fired = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fired.add(new Verdict.Fired(Objects.requireNonNullElse(share.apply(in.text()), ""), Catastrophe.valueOf(in.needed()),
                    in.count(), whole(in.numberOrNull())));
        }
        return new Verdict(Verdict.Zone.valueOf(zone), handover, fired, in.yes(), in.yes(), in.count(), in.number(), in.number(),
                in.number(), in.real());
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Integer.valueOf(number.intValue());
    }
}
