package saiddone.model.suite;

import java.util.List;
import java.util.Optional;

/// A benchmark as data and rules. Read from files, never changed by the program.
///
/// @param id       the name that transcripts give, such as `northline`
/// @param tiers    cheapest first; the last has no upper bound
/// @param policy   the policy document's sections in order; empty where there is none
/// @param problems what is wrong with the suite, one plain sentence each
public record Suite(String id, String title, boolean synthetic, List<SuiteTool> tools, List<SuiteCase> cases,
                    List<SuiteModel> models, List<CostTier> tiers, List<PolicySection> policy, List<String> problems) {
    public Suite {
        tools = List.copyOf(tools);
        cases = List.copyOf(cases);
        models = List.copyOf(models);
        tiers = List.copyOf(tiers);
        policy = List.copyOf(policy);
        problems = List.copyOf(problems);
    }

    /// The same suite with these problems.
    public Suite with(List<String> told) {
        return new Suite(id, title, synthetic, tools, cases, models, tiers, policy, told);
    }

    public Optional<SuiteCase> find(String caseId) {
        for (SuiteCase one : cases) {
            if (one.id().equals(caseId)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public Optional<SuiteModel> model(String modelId) {
        return models.stream().filter(one -> one.id().equals(modelId)).findFirst();
    }

    /// A policy section by its id (the heading in lower case, words joined by hyphens).
    public Optional<PolicySection> section(String sectionId) {
        return policy.stream().filter(one -> one.id().equals(sectionId)).findFirst();
    }
}
