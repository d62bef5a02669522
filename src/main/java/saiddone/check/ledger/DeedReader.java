package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Finds for each claim the action that bears it out, the one that belies it, or none.
final class DeedReader {
    private final Transcript transcript;
    private final List<Action> actions;
    private final FactBook book;
    private final ClaimPatterns words;
    /// Whether tools were there to be called, so that a missing call tells something.
    private final boolean tools;

    DeedReader(Transcript transcript, List<Action> actions, FactBook book, ClaimPatterns words) {
        this.transcript = transcript;
        this.actions = actions;
        this.book = book;
        this.words = words;
        this.tools = transcript.calls().findAny().isPresent()
                || transcript.messages().stream()
                        .anyMatch(message -> Words.speaks(message) && TypedCalls.NAME.matcher(message.text()).find());
    }

    List<Link> links(List<Claim> claims, List<Mismatch> mismatches) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Mismatch wrong = mismatches.stream().filter(one -> one.message() == claim.message() && one.span().equals(claim.span()))
                    .findFirst().orElse(null);
            Link link = wrong == null ? link(i, claim)
                    : new Link(i, Link.Standing.CONTRADICTED, wrong.call(), wrong.pointer(), wrong.source(), wrong.why());
            if (link != null) {
                links.add(link);
            }
        }
        return links;
    }

    private @Nullable Link link(int index, Claim claim) {
        if (ClaimPatterns.HANDOVER.equals(claim.deed())) {
            return handover(index, claim);
        }
        return switch (claim.kind()) {
            case LOOKED_UP -> lookedUp(index, claim);
            case DONE -> done(index, claim);
            case DOING, WILL_DO -> promised(index, claim);
            case FACT, ASKS -> null;
        };
    }

    private @Nullable Link handover(int index, Claim claim) {
        for (Action action : actions) {
            if (action.call().effect() == ToolEffect.HANDOVER && action.result() != Action.Result.FAILED) {
                return supported(index, action, "It was handed over in message " + (action.call().message() + 1) + ".");
            }
        }
        return unsupported(index, claim.kind() == Claim.Kind.DONE
                ? "The words say that a person has it now, but no tool that hands over was called."
                : "The words promise a person, but no tool that hands over was called, then or later.");
    }

    private @Nullable Link lookedUp(int index, Claim claim) {
        boolean read = transcript.agentCalls().anyMatch(call -> call.message() <= claim.message() && call.effect() != ToolEffect.HANDOVER
                && call.effect() != ToolEffect.NONE);
        return read || !tools ? null
                : unsupported(index, "The words tell of a look-up, but up to there no tool had been called.");
    }

    private @Nullable Link promised(int index, Claim claim) {
        Action later = actions.stream().filter(action -> LedgerMaker.does(words, claim.deed(), action.call().name())
                && action.call().effect() == ToolEffect.WRITE).findFirst().orElse(null);
        if (later != null) {
            return supported(index, later, "It was done in message " + (later.call().message() + 1) + ".");
        }
        return !tools || claim.kind() == Claim.Kind.WILL_DO || claim.message() < lastSpoken() ? null
                : unsupported(index, "The words say that it is being done, but no such call was made, then or later.");
    }

    private int lastSpoken() {
        int last = -1;
        for (Message message : transcript.messages()) {
            last = Words.speaks(message) && message.text().length() > 200 ? message.index() : last;
        }
        return last;
    }

    private @Nullable Link done(int index, Claim claim) {
        List<Action> fitting = actions.stream().filter(action -> action.call().message() <= claim.message()
                && action.call().effect() == ToolEffect.WRITE && LedgerMaker.does(words, claim.deed(), action.call().name())).toList();
        List<Action> done = fitting.stream().filter(action -> action.result() != Action.Result.FAILED).toList();
        Action broken = broken(claim, fitting);
        if (broken != null) {
            return failed(index, broken);
        }
        String missing = missing(claim, done);
        if (!done.isEmpty() && missing == null) {
            return supported(index, done.getLast(), "It was done in message " + (done.getLast().call().message() + 1) + ".");
        }
        if (statusTells(claim)) {
            return null;
        }
        Action failed = fitting.stream().filter(action -> action.result() == Action.Result.FAILED
                && (missing == null || has(action, missing))).reduce((_, second) -> second).orElse(null);
        if (failed != null) {
            return failed(index, failed);
        }
        if (!tools) {
            return null;
        }
        Link instead = missing == null ? null : instead(index, missing, done);
        return instead != null ? instead : unsupported(index, missing == null ? "The words say that it was done, but no such call was made."
                : "The words say that it was done for %s, but no such call was made for it.".formatted(missing));
    }

    private static Link failed(int index, Action action) {
        return new Link(index, Link.Standing.CONTRADICTED, own(action), null, action.call().resultMessage(),
                "The words say that it was done, but %s failed.".formatted(action.call().name()));
    }

    /// A call that failed since the customer last wrote, was not made again with success, and is not owned up to.
    private @Nullable Action broken(Claim claim, List<Action> fitting) {
        Message message = transcript.messages().get(claim.message());
        if (words.refuses().matcher(ClaimPatterns.plain(message.text())).find()) {
            return null;
        }
        int since = 0;
        for (Message one : transcript.messages().subList(0, claim.message())) {
            since = one.role() == Role.USER ? one.index() : since;
        }
        for (Action action : fitting) {
            if (action.result() == Action.Result.FAILED && action.call().message() > since && actions.stream()
                    .noneMatch(later -> later.result() == Action.Result.DONE && later.call().message() >= action.call().message()
                            && later.call().name().equals(action.call().name()) && sameTarget(later, action))) {
                return action;
            }
        }
        return null;
    }

    private static boolean sameTarget(Action one, Action other) {
        return one.arguments().isEmpty() || other.arguments().isEmpty()
                || one.arguments().getFirst().value().equals(other.arguments().getFirst().value());
    }

    /// A thing that the claim names, that such calls take as an argument, and that none of them took.
    private @Nullable String missing(Claim claim, List<Action> done) {
        for (String name : claim.named()) {
            Entity entity = book.find(name) != null ? book.find(name) : book.find("#" + name);
            if (entity == null || done.isEmpty()) {
                continue;
            }
            boolean taken = done.stream().anyMatch(action -> has(action, entity.id()));
            boolean kind = done.stream().anyMatch(action -> action.arguments().stream()
                    .anyMatch(one -> one.pointer().lastIndexOf('/') == 0 && isKind(one.value(), entity.type())));
            if (!taken && kind) {
                return entity.id();
            }
        }
        return null;
    }

    /// Such a call that was made for a thing of the same kind which nobody spoke of.
    private @Nullable Link instead(int index, String missing, List<Action> done) {
        Entity meant = book.find(missing);
        for (Action action : done) {
            for (Action.Resolved one : action.arguments()) {
                if (meant != null && one.pointer().lastIndexOf('/') == 0 && isKind(one.value(), meant.type()) && !spokenOf(one.value())) {
                    return new Link(index, Link.Standing.CONTRADICTED, own(action), one.pointer(), meant.source(),
                            "The words say that it was done for %s, but the call names %s.".formatted(missing, one.value()));
                }
            }
        }
        return null;
    }

    private boolean spokenOf(String id) {
        return transcript.messages().stream().anyMatch(message -> message.role() != Role.TOOL && message.text().contains(id));
    }

    private boolean isKind(String id, String type) {
        Entity entity = book.find(id);
        return entity != null && entity.type().equals(type);
    }

    private static boolean has(Action action, String id) {
        return action.arguments().stream().anyMatch(one -> one.value().equals(id));
    }

    /// Whether a lookup says so of what the claim names: then it tells how things stand, not what the agent did.
    private boolean statusTells(Claim claim) {
        if (claim.deed() == null) {
            return false;
        }
        List<String> did = words.deed(claim.deed()).did();
        String quote = claim.quote().toLowerCase(Locale.ROOT);
        for (Entity entity : book.all()) {
            boolean named = claim.named().isEmpty() || claim.named().stream().anyMatch(name -> entity.id().endsWith(name));
            if (named && entity.source() <= claim.message()) {
                for (String word : did) {
                    if (quote.contains(word) && entity.hasValue(Plain.text(word))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static @Nullable Integer own(Action action) {
        return action.call().requestor() == Role.ASSISTANT ? Integer.valueOf(action.call().index()) : null;
    }

    private static Link supported(int index, Action action, String why) {
        return new Link(index, Link.Standing.SUPPORTED, own(action), null, action.call().resultMessage(), why);
    }

    private static Link unsupported(int index, String why) {
        return new Link(index, Link.Standing.UNSUPPORTED, null, null, -1, why);
    }
}
