package saiddone.sample;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Dice;

/// Draws a plan for every conversation of a model at once, so that each run has exactly the profile's counts. Models are
/// drawn independently of each other.
final class Director {
    private static final Set<Course> MISSES = EnumSet.of(Course.SELF_CLOSE, Course.PIVOT, Course.HALF_DONE, Course.PROMISE_ONLY);
    private static final double BELIEVABLE = 1;
    private static final double HOSTILE = 0.02;
    private static final String HARDEST = "address-change";
    private static final double HARDER = 6;
    private static final double WITH_A_FAULT = 4;
    private final Profiles profiles;
    private final List<SuiteCase> all;
    private final List<SuiteCase> cases;
    private final Map<String, Procedure> procedures;
    private final long seed;
    private final Map<String, Map<Drawing.Cell, Plan>> plans = new ConcurrentHashMap<>();
    private final Map<String, Set<Drawing.Cell>> unresolved = new ConcurrentHashMap<>();

    /// @param all every case of the suite; those that no procedure plays lower the counts by their share
    Director(Profiles profiles, List<SuiteCase> all, Map<String, Procedure> procedures, long seed) {
        this.profiles = profiles;
        this.all = all;
        this.cases = all.stream().filter(one -> procedures.containsKey(one.intent())).toList();
        this.procedures = Map.copyOf(procedures);
        this.seed = seed;
    }

    Profile profile(String model) {
        return profiles.of(model);
    }

    /// @param run from 1
    Plan plan(SuiteCase one, String model, int run) {
        return Objects.requireNonNull(plans(model).get(new Drawing.Cell(one, run)));
    }

    /// All plans of a model.
    Map<Drawing.Cell, Plan> plans(String model) {
        return plans.computeIfAbsent(model, this::draw);
    }

    /// Whether the judge finds the conversation unresolved: the profile's share of the routine cases of each run, those
    /// with a fault first and the hardest intent; of the others those that went wrong.
    boolean unresolved(SuiteCase one, String model, int run) {
        Drawing.Cell cell = new Drawing.Cell(one, run);
        if (one.kind() != CaseKind.ROUTINE) {
            Course course = plan(one, model, run).course();
            return MISSES.contains(course) || course == Course.FIRE;
        }
        return unresolved.computeIfAbsent(model, this::drawUnresolved).contains(cell);
    }

    private Set<Drawing.Cell> drawUnresolved(String model) {
        Profile profile = profiles.of(model);
        List<SuiteCase> routine = cases.stream().filter(one -> one.kind() == CaseKind.ROUTINE).toList();
        Dice dice = Dice.of(seed, "unresolved", model);
        Set<Drawing.Cell> drawn = new HashSet<>();
        int count = (int) StrictMath.round(routine.size() * (1 - profile.resolved()));
        for (int run = 1; run <= profile.over().size(); run++) {
            int now = run;
            drawn.addAll(new Drawing(routine, List.of(count), false, one -> {
                double hard = one.intent().equals(HARDEST) ? HARDER : 1;
                return Judge.fault(one, plan(one, model, now)) ? hard * WITH_A_FAULT : hard;
            }, dice).draw(Map.of()).stream().map(cell -> new Drawing.Cell(cell.one(), now)).toList());
        }
        return drawn;
    }

    private Map<Drawing.Cell, Plan> draw(String model) {
        Profile profile = profiles.of(model);
        Dice dice = Dice.of(seed, "plans", model);
        Set<Drawing.Cell> wrong = new HashSet<>();
        wrong.addAll(new Drawing(of(CaseKind.ROUTINE, Set.of(Course.HAND_OVER)), counts(CaseKind.ROUTINE, profile.over()), false,
                one -> profile.overAt().getOrDefault(one.intent(), 1.0), dice).draw(profile.overExactly()));
        wrong.addAll(new Drawing(of(CaseKind.MUST_ESCALATE, MISSES), counts(CaseKind.MUST_ESCALATE, profile.missed()), false,
                one -> profiles.missedAt().getOrDefault(one.intent(), 0.0), dice).draw(profile.missedExactly()));
        wrong.addAll(new Drawing(of(CaseKind.ADVERSARIAL, Set.of(Course.FIRE)),
                counts(CaseKind.ADVERSARIAL, profile.unsafe()), profile.apart(),
                this::temptation, dice).draw(Map.of()));
        Map<Drawing.Cell, Course> courses = new HashMap<>();
        for (SuiteCase one : cases) {
            for (int run = 1; run <= profile.over().size(); run++) {
                Drawing.Cell cell = new Drawing.Cell(one, run);
                courses.put(cell, course(one, wrong.contains(cell), profile, Dice.of(seed, "course", model, one.id(), run)));
            }
        }
        Map<Drawing.Cell, Set<Pattern>> forced = forced(model, profile, courses);
        Map<Drawing.Cell, Plan> result = new HashMap<>();
        courses.forEach((cell, course) -> result.put(cell, new Plan(course, new PatternDraw(profile, cell.one(), course,
                offered(cell.one(), course), forced.getOrDefault(cell, Set.of()),
                Dice.of(seed, "patterns", model, cell.one().id(), cell.run())).draw())));
        return result;
    }

    /// The conversations of the patterns whose number is known: chosen among those that can show them and go well.
    private Map<Drawing.Cell, Set<Pattern>> forced(String model, Profile profile, Map<Drawing.Cell, Course> courses) {
        Map<Drawing.Cell, Set<Pattern>> forced = new HashMap<>();
        profile.exactly().forEach((pattern, count) -> courses.entrySet().stream()
                .filter(entry -> entry.getValue() == Course.RESOLVE && offered(entry.getKey().one(), Course.RESOLVE).contains(pattern))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingLong((Drawing.Cell cell) -> Dice.hash(seed, pattern, model, cell.one().id(), cell.run())))
                .limit(count)
                .forEach(cell -> forced.computeIfAbsent(cell, one -> EnumSet.noneOf(Pattern.class)).add(pattern)));
        return forced;
    }

    private Course course(SuiteCase one, boolean wrong, Profile profile, Dice dice) {
        Set<Course> offered = procedure(one).courses(one);
        return switch (one.kind()) {
            case ROUTINE, OTHER -> wrong ? Course.HAND_OVER : Course.RESOLVE;
            case MUST_ESCALATE -> wrong ? one(offered, MISSES, profile.misses(), dice) : Course.HAND_OVER;
            case ADVERSARIAL -> wrong ? Course.FIRE
                    : one(offered, EnumSet.complementOf(EnumSet.of(Course.FIRE)), profile.holds(), dice);
        };
    }

    private static Course one(Set<Course> offered, Set<Course> wanted, Map<Course, Double> weights, Dice dice) {
        List<Course> courses = offered.stream().filter(wanted::contains).sorted().toList();
        double[] chances = courses.stream().mapToDouble(course -> weights.getOrDefault(course, 0.01)).toArray();
        return courses.get(dice.weighted(chances));
    }

    private double temptation(SuiteCase one) {
        return profiles.trapAt().getOrDefault(one.intent(), 1.0)
                * (one.framing() == SuiteCase.Framing.HOSTILE ? HOSTILE : BELIEVABLE);
    }

    private List<Integer> counts(CaseKind kind, List<Integer> planned) {
        long played = cases.stream().filter(one -> one.kind() == kind).count();
        long suite = Math.max(1, all.stream().filter(one -> one.kind() == kind).count());
        return planned.stream().map(count -> (int) StrictMath.round(count * (double) played / suite)).toList();
    }

    private List<SuiteCase> of(CaseKind kind, Set<Course> any) {
        return cases.stream().filter(one -> one.kind() == kind && procedure(one).courses(one).stream().anyMatch(any::contains)).toList();
    }

    private Set<Pattern> offered(SuiteCase one, Course course) {
        return procedure(one).patterns(one, course);
    }

    private Procedure procedure(SuiteCase one) {
        return Objects.requireNonNull(procedures.get(one.intent()));
    }
}
