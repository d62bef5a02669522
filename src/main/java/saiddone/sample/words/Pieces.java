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
    private final long seed;
    private final Map<String, PieceFile> files = new ConcurrentHashMap<>();
    private final Map<Key, Pool> pools = new ConcurrentHashMap<>();

    private record Key(String file, String act, Style style, String language) {}

    /// @param texts the text of a file such as `agents/wismo.pieces`, null where there is none
    public Pieces(Function<String, @Nullable String> texts, long seed) {
        this.texts = texts;
        this.seed = seed;
    }

    /// What was said.
    ///
    /// @param own whether the words were written for this very case
    public record Said(String text, boolean own) {}

    /// Whether an agent can say this act in that language.
    public boolean speaks(String intent, String act, String language) {
        Key key = shared("agents", intent, act, language);
        return key != null && key.language().equals(language);
    }

    /// What an agent says.
    ///
    /// @throws PieceProblem where act or slot is missing
    public String agent(String intent, String act, String language, Style style, Ordinal ordinal,
                        Function<String, @Nullable String> slots) {
        Key key = shared("agents", intent, act, language);
        if (key == null) {
            throw new PieceProblem("agents/%s.pieces and agents/common.pieces: no act “%s”.".formatted(intent, act));
        }
        Key styled = new Key(key.file(), key.act(), style, key.language());
        return say(styled, key.file().endsWith(COMMON) ? ordinal.inSuite() : ordinal.inIntent(), slots);
    }

    /// What a customer says: the case's own words before the intent's before everybody's.
    public Said customer(String intent, String caseId, String act, String language, Ordinal ordinal,
                         Function<String, @Nullable String> slots) {
        Key own = own(intent, caseId + " " + act, language);
        if (own != null) {
            return new Said(say(own, ordinal.inCase(), slots), true);
        }
        Key key = shared("customers", intent, act, language);
        if (key == null) {
            throw new PieceProblem("customers/%s.pieces and customers/common.pieces: no act “%s” and none of case %s."
                    .formatted(intent, act, caseId));
        }
        return new Said(say(key, key.file().endsWith(COMMON) ? ordinal.inSuite() : ordinal.inIntent(), slots), false);
    }

    /// How the case's customer writes.
    public Persona persona(String intent, String caseId) {
        List<Piece> style = file("customers/" + intent + ".pieces").of(caseId + " style");
        return Optional.ofNullable(style.isEmpty() ? null : style.getFirst())
                .map(piece -> Persona.of(piece.template().say(0, slot -> slot), piece.place())).orElse(new Persona(Set.of()));
    }

    /// The case's own words are in its customer's language, whether a tag says so or not.
    private @Nullable Key own(String intent, String act, String language) {
        String file = "customers/" + intent + ".pieces";
        List<Piece> pieces = file(file).of(act);
        if (pieces.isEmpty()) {
            return null;
        }
        boolean tagged = pieces.stream().anyMatch(piece -> piece.language().equals(language));
        return new Key(file, act, Style.PLAIN, tagged ? language : pieces.getFirst().language());
    }

    private @Nullable Key shared(String side, String intent, String act, String language) {
        for (String wanted : language.equals("en") ? List.of("en") : List.of(language, "en")) {
            for (String file : List.of(side + "/" + intent + ".pieces", side + COMMON)) {
                if (file(file).of(act).stream().anyMatch(piece -> piece.language().equals(wanted))) {
                    return new Key(file, act, Style.PLAIN, wanted);
                }
            }
        }
        return null;
    }

    private String say(Key key, long ordinal, Function<String, @Nullable String> slots) {
        Pool.Choice choice = pools.computeIfAbsent(key, this::pool).at(ordinal);
        return choice.piece().template().say(choice.number(), slot -> {
            String value = slots.apply(slot);
            if (value == null) {
                throw new PieceProblem("%s: act “%s” wants the slot {%s}, which nobody set."
                        .formatted(choice.piece().place(), key.act(), slot));
            }
            return value;
        });
    }

    private Pool pool(Key key) {
        List<Piece> spoken = file(key.file()).of(key.act()).stream().filter(piece -> piece.language().equals(key.language())).toList();
        List<Piece> liked = spoken.stream().filter(piece -> piece.fits(key.style())).toList();
        return new Pool(liked.isEmpty() ? spoken : liked, key.style(), Dice.hash(seed, key.file(), key.act()));
    }

    private PieceFile file(String name) {
        return files.computeIfAbsent(name, one -> {
            String text = texts.apply(one);
            return text == null ? NOTHING : PieceFile.read(one, text);
        });
    }
}
