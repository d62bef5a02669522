package saiddone.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import saiddone.cli.output.Terminal;

/// The whole command line: parses, runs one command, turns every problem into one sentence and a status.
public final class CommandLineTool {
    private final CommandLine line;
    private final Terminal terminal;

    public CommandLineTool(Desktop desktop, IndexOpener opener, Measuring measuring, Terminal terminal) {
        this.terminal = terminal;
        this.line = new CommandLine(new SaidAndDone(desktop))
                .addSubcommand(new SaidAndDone.Open(desktop))
                .addSubcommand(new IndexCommand(opener, terminal))
                .addSubcommand(new FactsCommand(opener, terminal))
                .addSubcommand(new SearchCommand(opener, terminal))
                .addSubcommand(new ShowCommand(opener, terminal))
                .addSubcommand(new CheckCommand(opener, terminal))
                .addSubcommand(new ScoreCommand(opener, terminal))
                .addSubcommand(new ReportCommand(opener, terminal))
                .addSubcommand(AnnotationsCommand.line(opener, terminal))
                .addSubcommand(new BenchCommand(measuring, opener, terminal))
                .addSubcommand(new SampleCommand(terminal));
        line.setOut(terminal.out()).setErr(terminal.err());
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setParameterExceptionHandler((problem, arguments) -> wrongUsage(problem));
        line.setExecutionExceptionHandler((problem, command, result) -> failed(problem));
    }

    /// @return the exit status, see [ExitStatus]
    public int run(String... arguments) {
        try {
            return line.execute(arguments);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private int wrongUsage(ParameterException problem) {
        String sentence = problem instanceof UnmatchedArgumentException unmatched
                ? "%s is no option or command here.".formatted(unmatched.getUnmatched().getFirst())
                : String.valueOf(problem.getMessage());
        terminal.say(sentence + " Try: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.WRONG_USAGE.code();
    }

    private int failed(Exception problem) {
        String message = problem.getMessage();
        terminal.say(message == null ? "It failed: " + problem.getClass().getSimpleName() : message);
        return (problem instanceof UsageProblem ? ExitStatus.WRONG_USAGE : ExitStatus.FAILED).code();
    }
}
