package saiddone.sample.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All piece files, read when first asked for. Shared by threads.
public final class Pieces {
    private static final String COMMON = "/common.pieces";
    private static final PieceFile NOTHING = new PieceFile(Map.of());
    private final Function<String, @Nullable String> texts;
    private final Map<String, PieceFile> files = new ConcurrentHashMap<>();
    private final Map<Picker.Ask, List<Piece>> fitting = new ConcurrentHashMap<>();

    /// @param texts the text of a file such as `agents/wismo.pieces`, null where there is none
    public Pieces(Function<String, @Nullable String> texts) {
        this.texts = texts;
    }

    /// What was said.
    ///
    /// @param own whether the words were written for this very case
    public record Said(String text, boolean own) {}

    /// Whether an agent can say this act in that language.
    public boolean speaks(String intent, String act, String language) {
        Picker.Ask ask = shared("agents", intent, act, language, Style.PLAIN);
        return ask != null && ask.language().equals(language);
    }

    /// What an agent says.
    ///
    /// @throws PieceProblem where act or slot is missing
    public String agent(String intent, String act, String language, Style style, Picker picker, Function<String, @Nullable String> slots) {
        Picker.Ask ask = shared("agents", intent, act, language, style);
        if (ask == null) {
            throw new PieceProblem("agents/%s.pieces and agents/common.pieces: no act “%s”.".formatted(intent, act));
        }
        return say(ask, picker, slots);
    }

    /// What a customer says: the case's own words before the intent's before everybody's.
    public Said customer(String intent, String caseId, String act, String language, Picker picker,
                         Function<String, @Nullable String> slots) {
        Picker.Ask own = own(intent, caseId + " " + act, language);
        if (own != null) {
            return new Said(say(own, picker, slots), true);
        }
        Picker.Ask ask = shared("customers", intent, act, language, Style.PLAIN);
        if (ask == null) {
            throw new PieceProblem("customers/%s.pieces and customers/common.pieces: no act “%s” and none of case %s."
                    .formatted(intent, act, caseId));
        }
        return new Said(say(ask, picker, slots), false);
    }

    /// How the case's customer writes.
    public Persona persona(String intent, String caseId) {
        List<Piece> style = file("customers/" + intent + ".pieces").of(caseId + " style");
        return Optional.ofNullable(style.isEmpty() ? null : style.getFirst())
                .map(piece -> Persona.of(piece.template().say(0, slot -> slot), piece.place())).orElse(new Persona(Set.of()));
    }

    /// The case's own words are in its customer's language, whether a tag says so or not.
    private Picker.@Nullable Ask own(String intent, String act, String language) {
        String file = "customers/" + intent + ".pieces";
        List<Piece> pieces = file(file).of(act);
        if (pieces.isEmpty()) {
            return null;
        }
        boolean tagged = pieces.stream().anyMatch(piece -> piece.language().equals(language));
        return new Picker.Ask(file, act, tagged ? language : pieces.getFirst().language(), Style.PLAIN);
    }

    private Picker.@Nullable Ask shared(String side, String intent, String act, String language, Style style) {
        for (String wanted : language.equals("en") ? List.of("en") : List.of(language, "en")) {
            for (String file : List.of(side + "/" + intent + ".pieces", side + COMMON)) {
                if (file(file).of(act).stream().anyMatch(piece -> piece.language().equals(wanted))) {
                    return new Picker.Ask(file, act, wanted, style);
                }
            }
        }
        return null;
    }

    private String say(Picker.Ask ask, Picker picker, Function<String, @Nullable String> slots) {
        Picker.Choice choice = picker.pick(ask, fitting.computeIfAbsent(ask, this::fitting));
        return choice.piece().template().say(choice.number(), slot -> {
            String value = slots.apply(slot);
            if (value == null) {
                throw new PieceProblem("%s: act “%s” wants the slot {%s}, which nobody set."
                        .formatted(choice.piece().place(), ask.act(), slot));
            }
            return value;
        });
    }

    private List<Piece> fitting(Picker.Ask ask) {
        List<Piece> spoken = file(ask.file()).of(ask.act()).stream().filter(piece -> piece.language().equals(ask.language())).toList();
        List<Piece> liked = spoken.stream().filter(piece -> piece.fits(ask.style())).toList();
        return liked.isEmpty() ? spoken : liked;
    }

    private PieceFile file(String name) {
        return files.computeIfAbsent(name, one -> {
            String text = texts.apply(one);
            return text == null ? NOTHING : PieceFile.read(one, text);
        });
    }
}
