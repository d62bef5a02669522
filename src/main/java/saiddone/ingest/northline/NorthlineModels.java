package saiddone.ingest.northline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.model.suite.CostTier;
import saiddone.model.suite.SuiteModel;
import tools.jackson.databind.JsonNode;

/// Reads a suite's models, their prices and the cost tiers.
final class NorthlineModels {
    private NorthlineModels() {}

    static SuiteModel model(String id, JsonNode node, Consumer<String> problems) {
        Long runs = Nodes.whole(node, "runs");
        String badge = Nodes.firstText(node, "badge");
        SuiteModel.Badge known = badge == null ? null : NorthlineMatchers.constant(SuiteModel.Badge.values(), badge);
        if (badge != null && known == null) {
            problems.accept("The model “" + id + "” has a badge that is neither value-pick nor weak-safety; it is shown without.");
        }
        return new SuiteModel(id, runs == null || runs < 1 || runs > Integer.MAX_VALUE ? 1 : runs.intValue(),
                Boolean.TRUE.equals(Nodes.flag(node, "reused_runs")), Nodes.flag(node, "reasoning"), Nodes.firstText(node, "tier"),
                price(id, node.path("price"), problems), known, Nodes.firstText(node, "note"));
    }

    private static SuiteModel.@Nullable TokenPrice price(String id, JsonNode node, Consumer<String> problems) {
        if (node.isMissingNode()) {
            return null;
        }
        Double input = Nodes.number(node, "input");
        Double output = Nodes.number(node, "output");
        if (input == null || output == null || input < 0 || output < 0) {
            problems.accept("The model “" + id + "” has a price that is not two amounts of money; its cost is not computed.");
            return null;
        }
        return new SuiteModel.TokenPrice(input, output);
    }

    /// Cheapest first; a list that does not rise, or whose bounds have a gap before the end, is no list of tiers.
    static List<CostTier> tiers(JsonNode list, Consumer<String> problems) {
        List<CostTier> tiers = new ArrayList<>();
        double last = 0;
        boolean sound = true;
        List<JsonNode> items = Nodes.items(list);
        for (int i = 0; i < items.size(); i++) {
            Double below = Nodes.number(items.get(i), "below");
            sound &= below == null ? i == items.size() - 1 : below > last;
            last = below == null ? last : below;
            tiers.add(new CostTier(Objects.requireNonNullElse(Nodes.firstText(items.get(i), "tier"), "?"), below));
        }
        if (!sound) {
            problems.accept("The cost tiers do not rise from one to the next; no tier is computed.");
            return List.of();
        }
        return tiers;
    }
}
