package saiddone.ui.reader.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.anchor.Found;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Target;
import saiddone.ui.desk.DeskState;
import saiddone.ui.reader.tagging.SeenTag.Anchored;

/// What the user may see of what reviewers said of the open conversation.
///
/// @param tags    in reading order; others' only where they may be seen
/// @param review  the user's own, null where they did not mark the conversation reviewed
/// @param rulings the user's own, and those of others where they may be seen
/// @param hidden  how many tags of others are not shown because the user put them away; 0 while blinded, where nothing is told
public record OpenTags(List<SeenTag> tags, @Nullable Reviewed review, List<Overrule> rulings, int hidden) {
    static final OpenTags NONE = new OpenTags(List.of(), null, List.of(), 0);

    public OpenTags {
        tags = List.copyOf(tags);
        rulings = List.copyOf(rulings);
    }

    /// @param blind  whether others' words must not be seen
    /// @param others whether the user wants to see them
    static OpenTags of(Look look, DeskState desk, boolean blind, boolean others) {
        String who = desk.who().orElse("");
        List<SeenTag> tags = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < look.judgements().size(); i++) {
            Judgement one = look.judgements().get(i);
            boolean own = one.reviewer().equals(who);
            if (own || others && !blind) {
                tags.add(seen(one, look.found().get(i), desk, own));
            } else if (!blind) {
                hidden++;
            }
        }
        tags.sort(SeenTag::inReadingOrder);
        Reviewed review = look.reviews().stream().filter(one -> one.reviewer().equals(who)).findFirst().orElse(null);
        return new OpenTags(tags, review, look.rulings().stream().filter(one -> one.reviewer().equals(who) || others && !blind).toList(),
                hidden);
    }

    private static SeenTag seen(Judgement one, Found found, DeskState desk, boolean own) {
        String name = name(one.reviewer(), desk);
        Code code = standing(desk.codebook(), one.code());
        return switch (found) {
            case Found.Attached(Target target) -> new SeenTag(one, code, name, own, target, Anchored.HERE, "");
            case Found.Moved(Target target, String reason) -> new SeenTag(one, code, name, own, target, Anchored.MOVED, reason);
            case Found.Lost(String reason) -> new SeenTag(one, code, name, own, one.target(), Anchored.LOST, reason);
        };
    }

    static String name(String reviewer, DeskState desk) {
        return desk.reviewers().stream().filter(one -> one.id().equals(reviewer)).findFirst().map(Reviewer::name).orElse(reviewer);
    }

    private static @Nullable Code standing(Codebook codebook, String id) {
        Code code = codebook.code(id).orElse(null);
        return code == null || code.mergedInto() == null ? code : codebook.code(Objects.requireNonNull(code.mergedInto())).orElse(code);
    }

    /// How many codes the user's review says to be absent, those aside that the user has a tag of.
    public int absent() {
        return review == null ? 0 : (int) review.absent().stream().filter(code -> tags.stream().noneMatch(tag -> tag.own()
                && (tag.judgement().code().equals(code) || tag.code() != null && tag.code().id().equals(code)))).count();
    }

    public Optional<SeenTag> tag(@Nullable String id) {
        return tags.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Those that may be drawn at their words.
    public Stream<SeenTag> drawn() {
        return tags.stream().filter(SeenTag::drawn);
    }

    /// The user's own at exactly this place, latest first.
    List<SeenTag> ownAt(Target target) {
        return tags.stream().filter(one -> one.own() && one.drawn() && one.where().place().equals(target.place()))
                .sorted((one, other) -> other.judgement().madeAt().compareTo(one.judgement().madeAt())).toList();
    }

    public Stream<SeenTag> moved() {
        return tags.stream().filter(one -> one.anchored() == Anchored.MOVED);
    }
}
