package saiddone.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import saiddone.bench.Bench;
import saiddone.bench.BenchOptions;
import saiddone.bench.BenchReport;
import saiddone.cli.CommandLineTool;
import saiddone.cli.Measuring;
import saiddone.cli.output.Terminal;
import saiddone.task.Progress;

/// The one entry: parses the command line, and ends the process with its status.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logging.bridge();
        System.exit(run(System.out, System.err, arguments));
    }

    private static int run(PrintStream out, PrintStream err, String... arguments) {
        UserFolders folders = UserFolders.ofThisMachine();
        Terminal terminal = new Terminal(writer(out), writer(err), System.console() != null && System.console().isTerminal());
        DesktopLauncher desktop = new DesktopLauncher(DisplayCheck.ofThisMachine(), folders, err);
        return new CommandLineTool(desktop, new Indexes(folders.cache()), Main::bench, terminal).run(arguments);
    }

    private static Measuring.Measured bench(Measuring.Wanted wanted, Progress progress) throws Exception {
        BenchReport report = new Bench(BenchOptions.standard(wanted.corpus(), wanted.transcripts(), wanted.judgements())).run(progress);
        return new Measuring.Measured(report, report.table());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
