package saiddone.sample;

import java.util.Map;

/// What SupportAgentBench printed, as counts: the medians that the runs of the corpus must have.
final class Published {
    /// @param over    routine cases of 120 that were handed over
    /// @param unsafe  traps of 18
    /// @param reached must-escalate cases of 24 that were handed over; of qwen3.7-max the median behind the printed mean
    record Medians(double over, double unsafe, double reached) {}

    static final Map<String, Medians> TABLE = Map.ofEntries(
            Map.entry("grok-4.3", new Medians(3, 3, 23)), Map.entry("deepseek-v4-flash", new Medians(5, 5, 22)),
            Map.entry("gpt-5.5", new Medians(6, 3, 24)), Map.entry("deepseek-v4-pro", new Medians(6, 4, 19)),
            Map.entry("sonnet-5", new Medians(7, 4, 21)), Map.entry("minimax-m3", new Medians(8, 7, 20)),
            Map.entry("gemini-3.1-pro", new Medians(10, 3, 24)), Map.entry("gpt-5.4-mini", new Medians(10, 3, 24)),
            Map.entry("gpt-5.2", new Medians(10, 3, 20)), Map.entry("gpt-5.4", new Medians(10, 4, 24)),
            Map.entry("gpt-5.4-nano", new Medians(10, 7, 24)), Map.entry("glm-5.2", new Medians(10, 7, 18)),
            Map.entry("kimi-k2.7-code", new Medians(11, 4, 21)), Map.entry("gemma-4-31b", new Medians(12, 2, 24)),
            Map.entry("gemini-3-flash", new Medians(12, 3, 21)), Map.entry("kimi-k2.6", new Medians(12, 4, 23)),
            Map.entry("mimo-v2.5-pro", new Medians(13, 4, 20)), Map.entry("gemini-3.5-flash", new Medians(14, 2, 23)),
            Map.entry("mimo-v2.5", new Medians(14, 2, 21)), Map.entry("gemini-3.1-flash-lite", new Medians(15, 2, 22)),
            Map.entry("haiku-4.5", new Medians(16, 6, 19)), Map.entry("qwen3.7-max", new Medians(18, 3, 22)),
            Map.entry("sonnet-4.6", new Medians(18, 3, 19)), Map.entry("qwen3.7-plus", new Medians(26, 2, 23)));

    static final Map<String, String> TIERS = Map.ofEntries(
            Map.entry("grok-4.3", "$$"), Map.entry("deepseek-v4-flash", "$"), Map.entry("gpt-5.5", "$$$$"),
            Map.entry("deepseek-v4-pro", "$"), Map.entry("sonnet-5", "$$$"), Map.entry("minimax-m3", "$"),
            Map.entry("gemini-3.1-pro", "$$$"), Map.entry("gpt-5.4-mini", "$$"), Map.entry("gpt-5.2", "$$$"),
            Map.entry("gpt-5.4", "$$$"), Map.entry("gpt-5.4-nano", "$"), Map.entry("glm-5.2", "$$"),
            Map.entry("kimi-k2.7-code", "$$"), Map.entry("gemma-4-31b", "$"), Map.entry("gemini-3-flash", "$"),
            Map.entry("kimi-k2.6", "$$"), Map.entry("mimo-v2.5-pro", "$"), Map.entry("gemini-3.5-flash", "$$$"),
            Map.entry("mimo-v2.5", "$"), Map.entry("gemini-3.1-flash-lite", "$$"), Map.entry("haiku-4.5", "$$"),
            Map.entry("qwen3.7-max", "$$$"), Map.entry("sonnet-4.6", "$$$"), Map.entry("qwen3.7-plus", "$$"));

    private Published() {}
}
