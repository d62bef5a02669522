package saiddone.bench.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Indexes a folder once in a process of its own.
@FunctionalInterface
public interface FreshProcess {
    /// The option that makes this program index once and print what [#told] reads.
    String OPTION = "--index-once";

    /// @param checking whether the checks are made
    /// @throws IOException where the process cannot be started or does not tell its time
    Indexing.Run run(Path folder, boolean checking) throws IOException;

    /// This program, started again with the same Java and its options.
    static FreshProcess ofThisProgram() {
        return (folder, checking) -> {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), System.getProperty("sun.java.command", "").split(" ")[0],
                    "bench", "--northline", folder.toString(), OPTION, String.valueOf(checking)));
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                return told(out.readLine());
            } finally {
                process.destroy();
            }
        };
    }

    /// What one process tells of its run.
    static String line(Indexing.Run run) {
        return run.conversations() + " " + run.seconds();
    }

    private static Indexing.Run told(String line) throws IOException {
        try {
            String[] parts = line.split(" ");
            return new Indexing.Run(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]));
        } catch (RuntimeException e) {
            throw new IOException("Another process of this program did not tell how long indexing took, but “" + line + "”.", e);
        }
    }
}
