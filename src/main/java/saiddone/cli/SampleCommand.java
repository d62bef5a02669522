package saiddone.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import saiddone.cli.output.Terminal;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Corpus;
import saiddone.sample.CorpusFolder;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.PlainText;
import saiddone.sample.Trial;
import saiddone.sample.intents.Procedures;
import saiddone.task.Cancellation;

/// `sample`: writes the synthetic Northline corpus, or prints some of its conversations.
@Command(name = "sample", mixinStandardHelpOptions = true,
        description = {"Write the synthetic Northline corpus, the same bytes for the same seed, or print conversations of it.", "",
            "To read some: --print R-074 --models gpt-5.4-nano,haiku-4.5 --runs 1 (case ids or intents) prints plain text and writes "
                    + "nothing. --course and --show play them as wished instead of as drawn: --print A-07 --course fire "
                    + "--show proof-asked-then-waived. --print damaged-item --try plays every way that the procedure offers and says "
                    + "what does not hold and what is said twice."})
final class SampleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write to; made where it is not there.")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed, another corpus. Default: ${DEFAULT-VALUE}.")
    private long seed = CorpusFolder.SEED;

    @Option(names = "--models", paramLabel = "MODEL", split = ",", description = "Only these models; their conversations stay the same.")
    private List<String> models = List.of();

    @Option(names = "--runs", paramLabel = "N", description = "Only the first so many runs of each model.")
    private int runs = Integer.MAX_VALUE;

    @Option(names = "--print", paramLabel = "CASE", split = ",", description = "Print conversations of these cases or intents.")
    private List<String> print = List.of();

    @Option(names = "--course", paramLabel = "COURSE", description = "With --print: resolve, hand_over, fire, ...")
    private @Nullable String course;

    @Option(names = "--show", paramLabel = "PATTERN", split = ",", description = "With --print: patterns by id.")
    private List<String> show = List.of();

    @Option(names = "--whole", description = "With --print: tool results whole.")
    private boolean whole;

    @Option(names = "--try", description = "With --print: play every course and pattern, print what does not hold.")
    private boolean tries;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (runs < 1) {
            throw new UsageProblem("--runs wants a number from 1.");
        }
        Corpus corpus = new Corpus(Procedures.all(), seed);
        List<String> wanted = models.isEmpty() ? corpus.models() : models;
        for (String model : wanted) {
            if (!corpus.models().contains(model)) {
                throw new UsageProblem("%s is no model of the suite; there are %s.".formatted(model, String.join(", ", corpus.models())));
            }
        }
        if (!print.isEmpty()) {
            return print(corpus, wanted);
        }
        if (out == null) {
            throw new UsageProblem("Where to? Give --out DIR, or --print CASE to read some conversations.");
        }
        saySkipped(corpus);
        CorpusFolder.Written written = new CorpusFolder(corpus, out).write(wanted, runs, terminal.progress("playing"), Cancellation.NEVER);
        terminal.endProgress();
        terminal.out().printf(Locale.ROOT, "%,d synthetic conversations of %d models in %s, %.1f MB.%n", written.conversations(),
                wanted.size(), out, written.bytes() / 1e6);
        return ExitStatus.DONE.code();
    }

    private int print(Corpus corpus, List<String> wanted) {
        List<SuiteCase> cases = corpus.played().stream()
                .filter(one -> print.contains(one.id()) || print.contains(one.intent())).toList();
        if (cases.isEmpty()) {
            throw new UsageProblem("No procedure plays a case or an intent %s.".formatted(String.join(", ", print)));
        }
        if (tries) {
            Trial trial = new Trial(corpus);
            trial.everyWay(cases).forEach(terminal.out()::println);
            terminal.out().println(trial.variety(cases));
            return ExitStatus.DONE.code();
        }
        Course wishedCourse = course == null ? null : course(course);
        Set<Pattern> patterns = EnumSet.noneOf(Pattern.class);
        try {
            show.forEach(id -> patterns.add(Pattern.of(id)));
            for (SuiteCase one : cases) {
                for (String model : wanted) {
                    for (int run = 1; run <= Math.min(runs, corpus.runs(model)); run++) {
                        terminal.out().println(PlainText.of(corpus.play(one, model, run,
                                corpus.wished(one, model, run, wishedCourse, patterns)), whole));
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
        return ExitStatus.DONE.code();
    }

    private static Course course(String word) {
        try {
            return Course.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("There is no course %s; there are %s.".formatted(word, List.of(Course.values())));
        }
    }

    private void saySkipped(Corpus corpus) {
        Set<String> skipped = new TreeSet<>();
        corpus.cases().stream().filter(one -> !corpus.played().contains(one)).forEach(one -> skipped.add(one.intent()));
        if (!skipped.isEmpty()) {
            terminal.say("No procedure plays " + String.join(", ", skipped) + "; their cases are skipped.");
        }
    }
}
