package saiddone.ingest;

import java.util.List;

/// The formats that can be read, in the order in which they are asked: the more particular before the more general.
public final class Readers {
    private Readers() {}

    public static List<TranscriptReader> standard(ToolProfiles profiles) {
        ToolEffects effects = new ToolEffects(profiles);
        NorthlineSuites suites = new NorthlineSuites(Limits.STANDARD);
        return List.of(
                new NorthlineSuiteReader(suites),
                new NorthlineReader(suites),
                new InspectEvalReader(),
                new InspectJsonReader(),
                new AgentDojoReader(),
                new Tau2Reader(effects),
                new TauBenchReader(effects),
                new ChatJsonlReader(effects));
    }
}
