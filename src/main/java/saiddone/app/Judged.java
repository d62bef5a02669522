package saiddone.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Target;
import saiddone.app.Scenes.Take;
import saiddone.model.Anchor;
import saiddone.ui.control.NaturalOrder;
import saiddone.ui.desk.Desk;
import saiddone.ui.reader.tagging.Places;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Shell;

/// Pictures of the reader with what reviewers said, where somebody did.
final class Judged {
    private Judged() {}

    static List<Take> takes(Desk desk) {
        if (!desk.phase().get().readable()) {
            return List.of();
        }
        Map<String, List<Judgement>> byTranscript = desk.store().judgements().all().stream()
                .collect(Collectors.groupingBy(one -> one.subject().transcript()));
        List<Take> takes = new ArrayList<>();
        byTranscript.entrySet().stream().max(Comparator.comparingLong((Map.Entry<String, List<Judgement>> one) -> pairs(one.getValue()))
                        .thenComparingInt(one -> one.getValue().size()).thenComparing(Map.Entry::getKey))
                .ifPresent(most -> {
                    takes.add(new Take("reader-tags", shell -> shell.go(new Place.Reader(Anchor.of(most.getKey()), null))));
                    takes.add(new Take("reader-pair", shell -> shell.go(new Place.Reader(Anchor.of(most.getKey()), null))
                            && toPair(shell, most.getValue())));
                    takes.add(new Take("reader-picker", shell -> shell.go(new Place.Reader(Anchor.of(most.getKey()), null))
                            && shell.act("pick-code")));
                });
        return takes;
    }

    /// Steps from tag to tag, as the key does, to the first that sets words against a call.
    private static boolean toPair(Shell shell, List<Judgement> judgements) {
        List<Judgement> order = judgements.stream().sorted(Comparator.comparingInt((Judgement one) -> Places.message(one.target()))
                .thenComparing(one -> one.target().place(), new NaturalOrder()).thenComparing(Judgement::madeAt)).toList();
        boolean shown = pairs(judgements) > 0;
        for (int i = 0; shown && i < order.size(); i++) {
            shown = shell.act("next-tag");
            if (order.get(i).target() instanceof Target.Pair) {
                return shown;
            }
        }
        return false;
    }

    private static long pairs(List<Judgement> judgements) {
        return judgements.stream().filter(one -> one.target() instanceof Target.Pair).count();
    }
}
