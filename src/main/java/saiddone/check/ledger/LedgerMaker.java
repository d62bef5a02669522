package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import saiddone.check.argument.ArgumentReader;
import saiddone.check.argument.Mismatch;
import saiddone.check.argument.PlainLists;
import saiddone.check.claims.Claim;
import saiddone.check.claims.ClaimReader;
import saiddone.check.claims.Words;
import saiddone.check.deed.Action;
import saiddone.check.deed.DeedReader;
import saiddone.check.deed.Link;
import saiddone.check.deed.Retried;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.FieldNames;
import saiddone.check.results.Scalars;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.ToolResults;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Sets what a transcript's agent said against what its tools did. For several threads.
public final class LedgerMaker {
    private final Lexicons lexicons;
    private final FieldNames names = new FieldNames();
    private final Map<ClaimPatterns, PlainLists> lists = new ConcurrentHashMap<>();

    public LedgerMaker(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /// @param results the transcript's own
    /// @param texts   what was made of other transcripts' texts
    public Ledger of(Transcript transcript, ToolResults results, SharedTexts texts) {
        ClaimPatterns words = lexicons.of(agentTexts(transcript));
        FactBook book = new FactBook(results, names, words.lexicon().values());
        List<Action> actions = actions(transcript, book);
        ClaimReader reader = new ClaimReader(words, texts);
        List<Claim> claims = new ArrayList<>();
        transcript.messages().stream().filter(Words::speaks)
                .forEach(message -> claims.addAll(reader.in(message, work(transcript, actions, message.index()))));
        List<ToolCall> writes = writes(actions);
        List<Mismatch> mismatches = mismatches(transcript, actions, Action.held(writes), book, words);
        mismatches.forEach(one -> addWords(transcript, one, claims));
        claims.sort(Comparator.comparingInt(Claim::message).thenComparingInt(claim -> claim.span().start()));
        DeedReader deeds = new DeedReader(transcript, actions, book, words);
        List<Link> links = links(claims, mismatches, deeds);
        List<Integer> neverTold = new ToldReader(transcript, claims, links).neverTold(actions, words);
        List<String> notes = new ArrayList<>(reader.notes());
        notes.addAll(results.notes());
        notes.addAll(deeds.notes());
        if (writes.size() > Action.MOST_HELD) {
            notes.add("Of %,d calls that change something the first %d were held against the words."
                    .formatted(writes.size(), Action.MOST_HELD));
        }
        return new Ledger(actions, claims, links, neverTold, notes);
    }

    private static List<String> agentTexts(Transcript transcript) {
        List<String> texts = new ArrayList<>();
        for (Message message : transcript.messages()) {
            if (message.role() == Role.ASSISTANT) {
                texts.add(message.text());
            }
        }
        return texts;
    }

    private static List<Action> actions(Transcript transcript, FactBook book) {
        List<Action> actions = new ArrayList<>();
        for (Message message : transcript.messages()) {
            for (ToolCall call : message.calls()) {
                if (call.effect().acts()) {
                    boolean failed = transcript.failed(call) && !GaveBack.told(transcript, call);
                    actions.add(new Action(call, !call.answered() ? Action.Result.UNANSWERED
                            : failed ? Action.Result.FAILED : Action.Result.DONE, resolved(call, book)));
                }
            }
        }
        return actions;
    }

    private static List<Action.Resolved> resolved(ToolCall call, FactBook book) {
        List<Action.Resolved> resolved = new ArrayList<>();
        for (Scalars.One one : Scalars.of(call).all()) {
            Entity entity = book.find(one.value());
            resolved.add(entity != null && entity.described() && entity.source() < call.message()
                    ? new Action.Resolved(one.pointer(), one.value(), entity.meaning(), entity.source())
                    : new Action.Resolved(one.pointer(), one.value(), null, -1));
        }
        return resolved;
    }

    /// The agent's own.
    private static List<ToolCall> writes(List<Action> actions) {
        return actions.stream().map(Action::call).filter(call -> call.effect() == ToolEffect.WRITE && call.requestor() == Role.ASSISTANT)
                .toList();
    }

    /// @param writes those that are held against the words
    private List<Mismatch> mismatches(Transcript transcript, List<Action> actions, List<ToolCall> writes, FactBook book,
                                      ClaimPatterns words) {
        List<Mismatch> found = new ArrayList<>();
        if (writes.isEmpty()) {
            return found;
        }
        List<ToolCall> made = actions.stream().filter(action -> action.result() != Action.Result.FAILED).map(Action::call)
                .filter(writes::contains).toList();
        ArgumentReader reader = new ArgumentReader(book, lists.computeIfAbsent(words, PlainLists::of), writes, made);
        Words.Said said = new Words.Said(transcript);
        Retried retried = new Retried(actions, book, words);
        for (Action action : actions) {
            ToolCall call = action.call();
            if (made.contains(call)) {
                List<ToolCall> batch = writes.stream().filter(one -> together(transcript, one, call)).toList();
                found.addAll(reader.read(call, batch, Words.around(transcript, call, retried.again(action), said, words)));
            }
        }
        return found;
    }

    private static ClaimReader.Work work(Transcript transcript, List<Action> actions, int message) {
        return new ClaimReader.Work() {
            @Override
            public boolean tried() {
                return since().findAny().isPresent();
            }

            @Override
            public boolean done() {
                return since().anyMatch(action -> action.result() != Action.Result.FAILED);
            }

            private Stream<Action> since() {
                return actions.stream().filter(action -> action.call().message() <= message
                        && unheard(transcript, action.call().message(), message));
            }
        };
    }

    private static boolean together(Transcript transcript, ToolCall one, ToolCall other) {
        int from = Math.min(one.message(), other.message());
        int to = Math.max(one.message(), other.message());
        return unheard(transcript, from, to);
    }

    /// Whether the customer wrote nothing between two messages.
    private static boolean unheard(Transcript transcript, int from, int to) {
        return transcript.messages().subList(from, to).stream().noneMatch(message -> message.role() == Role.USER);
    }

    /// The words of a mismatch are a claim of their own where no claim stands on the same words.
    private static void addWords(Transcript transcript, Mismatch one, List<Claim> claims) {
        if (claims.stream().noneMatch(claim -> claim.message() == one.message() && claim.span().equals(one.span()))) {
            String quote = transcript.messages().get(one.message()).text().substring(one.span().start(), one.span().end());
            claims.add(new Claim(one.message(), Part.TEXT, one.span(), quote, Claim.Kind.ASKS, null, List.of()));
        }
    }

    /// What a claim's own words say against a call's argument goes before what is known of the deed; of several calls that they do not
    /// fit, the one that does such a deed is meant.
    private static List<Link> links(List<Claim> claims, List<Mismatch> mismatches, DeedReader deeds) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            List<Mismatch> here = mismatches.stream()
                    .filter(one -> one.message() == claim.message() && one.span().equals(claim.span())).toList();
            Mismatch wrong = here.isEmpty() ? null
                    : here.stream().filter(one -> deeds.does(claim, one.call())).findFirst().orElse(here.getFirst());
            boolean told = wrong != null && links.stream().anyMatch(one -> claims.get(one.claim()).sameWords(claim));
            Link link = wrong == null ? deeds.link(i, claim, claims)
                    : told ? null : new Link(i, Link.Standing.CONTRADICTED, wrong.call(), wrong.pointer(), wrong.source(), wrong.why(),
                            wrong.idle());
            if (link != null && links.stream().noneMatch(link::repeats)) {
                links.add(link);
            }
        }
        return links;
    }
}
