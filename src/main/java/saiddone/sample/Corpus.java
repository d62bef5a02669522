package saiddone.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Dice;
import saiddone.sample.words.Picker;
import saiddone.sample.words.Pieces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The Northline corpus: every conversation is a function of the seed, the case, the model and the run, and of nothing
/// else that is played beside it. Shared by threads.
public final class Corpus {
    private static final Logger LOG = LoggerFactory.getLogger(Corpus.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 29);
    private static final int OPENS = 7;
    private static final int OPEN_SECONDS = 13 * 3600;
    private final long seed;
    private final JsonMapper json = new JsonMapper();
    private final List<SuiteCase> cases;
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final Shop shop;
    private final ShopTools tools;
    private final Pieces pieces;
    private final Cast cast;
    private final Director director;
    private final Judge judge;
    private final Casting casting;
    private boolean dealtOut;

    /// @throws IllegalStateException where the program was packaged without the suite
    public Corpus(Collection<Procedure> procedures, long seed) {
        this.seed = seed;
        SuiteFiles files = new SuiteFiles();
        JsonNode suite = files.json(SuiteFiles.SUITE + "suite.json");
        JsonNode store = suite.path("store");
        cases = files.objects(CaseReader.texts(suite.path("cases")), "cases").stream().map(CaseReader::read).toList();
        shop = new Shop(files.objects(CaseReader.texts(store.path("orders")), "orders"),
                files.objects(List.of(store.path("products").stringValue()), "products"));
        tools = new ShopTools(shop, Policy.read(String.valueOf(files.text(SuiteFiles.SUITE + suite.path("policy").stringValue()))), json);
        pieces = new Pieces(files::text);
        procedures.forEach(one -> one.intents().forEach(intent -> this.procedures.put(intent, one)));
        cast = Cast.read(suite.path("models"), files.json("voices.json"));
        director = new Director(Profiles.read(files.json("profiles.json")), cases, this.procedures, seed);
        judge = new Judge(pieces);
        casting = new Casting(seed);
    }

    /// The suite's models in its order.
    public List<String> models() {
        return cast.models();
    }

    /// Planned runs of a model.
    public int runs(String model) {
        return cast.runs(model);
    }

    public List<SuiteCase> cases() {
        return cases;
    }

    /// The cases that a procedure plays, in the suite's order.
    public List<SuiteCase> played() {
        return cases.stream().filter(one -> procedures.containsKey(one.intent())).toList();
    }

    /// What the procedure of a played case can do with it.
    public Procedure procedure(SuiteCase one) {
        return Objects.requireNonNull(procedures.get(one.intent()), () -> "No procedure plays " + one.intent() + ".");
    }

    /// Plays all cases of a model, run by run.
    ///
    /// @param mostRuns the first so many runs, fewer where the model has fewer
    public void play(String model, int mostRuns, Consumer<Conversation> listener) {
        for (int run = 1; run <= Math.min(mostRuns, runs(model)); run++) {
            for (SuiteCase one : played()) {
                listener.accept(play(one, model, run, director.plan(one, model, run)));
            }
        }
    }

    /// The plan that was drawn for a conversation.
    public Plan plan(SuiteCase one, String model, int run) {
        return director.plan(one, model, run);
    }

    /// Plays one conversation.
    ///
    /// @throws IllegalStateException naming the conversation, where procedure or pieces have a fault
    public Conversation play(SuiteCase one, String model, int run, Plan plan) {
        dealOut();
        try {
            String id = id(one, model, run);
            return perform(one, model, run, plan, casting.part(id), message -> casting.echo(id, message), words -> {});
        } catch (RuntimeException e) {
            throw new IllegalStateException("%s (%s %s): %s".formatted(id(one, model, run), plan.course().name().toLowerCase(Locale.ROOT),
                    plan.patterns(), e.getMessage() == null ? e.toString() : e.getMessage()), e);
        }
    }

    /// Deals out who says what, once; see [Casting].
    private synchronized void dealOut() {
        if (dealtOut) {
            return;
        }
        Map<String, SuiteCase> conversations = new LinkedHashMap<>();
        for (SuiteCase one : played()) {
            for (String model : cast.models()) {
                for (int run = 1; run <= runs(model); run++) {
                    conversations.put(id(one, model, run), one);
                }
            }
        }
        everybody((one, model, run) -> perform(one, model, run, plan(one, model, run), casting.listen(id(one, model, run)),
                message -> 0, words -> {}));
        casting.deal(conversations);
        everybody((one, model, run) -> {
            List<String> spoken = new ArrayList<>();
            perform(one, model, run, plan(one, model, run), casting.part(id(one, model, run)), message -> 0, spoken::add);
            casting.takeDown(id(one, model, run), spoken);
        });
        casting.compare(conversations.keySet());
        dealtOut = true;
    }

    @FunctionalInterface
    private interface Rehearsed {
        void play(SuiteCase one, String model, int run);
    }

    /// A fault is passed over here: it is said when the conversation is really played.
    private void everybody(Rehearsed rehearsed) {
        cast.models().parallelStream().forEach(model -> {
            for (int run = 1; run <= runs(model); run++) {
                for (SuiteCase one : played()) {
                    try {
                        rehearsed.play(one, model, run);
                    } catch (RuntimeException e) {
                        LOG.debug("{} has a fault", id(one, model, run), e);
                    }
                }
            }
        });
    }

    private static String id(SuiteCase one, String model, int run) {
        return one.id() + "." + model + ".r" + run;
    }

    /// @param echoes how often a message of the agent's was said before by another
    /// @param spoken is told each message of the agent's with words
    private Conversation perform(SuiteCase one, String model, int run, Plan plan, Picker picker, IntUnaryOperator echoes,
                                 Consumer<String> spoken) {
        String id = id(one, model, run);
        Dice dice = Dice.of(seed, model, one.id(), run);
        Voice voice = cast.voice(model);
        Speaker speaker = new Speaker(one, pieces, voice, voice.style(dice), picker, dice, Dice.hash(seed, "words", id), echoes, spoken);
        Slots.of(one, shop).forEach(speaker::slot);
        ObjectNode transcript = json.createObjectNode().put("format", "northline").put("version", 1).put("synthetic", true)
                .put("id", id).put("suite", "northline").put("case", one.id()).put("model", model).put("run", run);
        Instant started = started(one, dice);
        transcript.put("started", started.toString());
        Recorder recorder = new Recorder(transcript.putArray("messages"), voice, started, json, dice);
        Performance scene = new Performance(one, plan, voice, shop, tools, speaker, recorder, json, dice);
        procedure(one).play(scene);
        transcript.put("ending", scene.ending().name().toLowerCase(Locale.ROOT));
        transcript.set("judge", judge.verdict(one, plan, director.profile(model), director.unresolved(one, model, run),
                picker, Dice.of(seed, "judge", id), json));
        return new Conversation(id, transcript, plan, scene.planted());
    }

    /// In the open hours of today, or of the day after the order's last event where that is later.
    private Instant started(SuiteCase one, Dice dice) {
        LocalDate day = TODAY;
        if (one.order() != null) {
            StoreOrder order = shop.order(one.order());
            List<String> dates = new ArrayList<>(List.of(order.placed()));
            order.shipments().forEach(shipment -> shipment.scans().forEach(scan -> dates.add(scan.time().substring(0, 10))));
            LocalDate last = dates.stream().map(LocalDate::parse).max(LocalDate::compareTo).orElse(TODAY);
            day = last.isBefore(TODAY) ? TODAY : last.plusDays(1);
        }
        return LocalDateTime.of(day, LocalTime.of(OPENS, 0)).plusSeconds(dice.below(OPEN_SECONDS)).toInstant(ZoneOffset.UTC);
    }

    /// The plan of a conversation that somebody wants to hear, instead of the one that was drawn.
    ///
    /// @param course null keeps the drawn course
    /// @throws IllegalArgumentException with a sentence where the case cannot be played so
    public Plan wished(SuiteCase one, String model, int run, @Nullable Course course, Collection<Pattern> patterns) {
        Plan drawn = plan(one, model, run);
        if (course == null && patterns.isEmpty()) {
            return drawn;
        }
        Course wished = course == null ? drawn.course() : course;
        Procedure procedure = procedure(one);
        if (!procedure.courses(one).contains(wished)) {
            throw new IllegalArgumentException("%s does not go the course %s; it goes %s.".formatted(one.id(), wished,
                    procedure.courses(one)));
        }
        if (!procedure.patterns(one, wished).containsAll(patterns)) {
            throw new IllegalArgumentException("%s on the course %s cannot show all of these; it can show %s.".formatted(one.id(),
                    wished, procedure.patterns(one, wished)));
        }
        return new Plan(wished, Set.copyOf(patterns));
    }
}
