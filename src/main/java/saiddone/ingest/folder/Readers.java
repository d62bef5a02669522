package saiddone.ingest.folder;

import java.util.List;
import saiddone.ingest.Limits;
import saiddone.ingest.format.AgentDojoReader;
import saiddone.ingest.format.ChatJsonlReader;
import saiddone.ingest.format.InspectEvalReader;
import saiddone.ingest.format.InspectJsonReader;
import saiddone.ingest.format.Tau2Reader;
import saiddone.ingest.format.TauBenchReader;
import saiddone.ingest.format.TranscriptReader;
import saiddone.ingest.northline.NorthlineReader;
import saiddone.ingest.northline.NorthlineSuiteReader;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.ingest.tool.ToolEffects;
import saiddone.ingest.tool.ToolProfiles;

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
