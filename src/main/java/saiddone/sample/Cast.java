package saiddone.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import saiddone.ingest.input.Nodes;
import saiddone.sample.words.Dates;
import saiddone.sample.words.Style;
import tools.jackson.databind.JsonNode;

/// The suite's models with their runs and voices.
final class Cast {
    private record Member(Voice voice, int runs) {}

    private final Map<String, Member> members = new LinkedHashMap<>();

    static Cast read(JsonNode models, JsonNode voices) {
        Cast cast = new Cast();
        for (JsonNode model : Nodes.items(models)) {
            String id = CaseReader.text(model, "id");
            int runs = model.path("runs").intValue();
            JsonNode voice = voices.path(id);
            if (voice.isMissingNode()) {
                throw new IllegalStateException("voices.json has no voice for " + id + ".");
            }
            cast.members.put(id, new Member(voice(voice), runs));
        }
        return cast;
    }

    List<String> models() {
        return List.copyOf(members.keySet());
    }

    int runs(String model) {
        return member(model).runs();
    }

    Voice voice(String model) {
        return member(model).voice();
    }

    private Member member(String model) {
        Member member = members.get(model);
        if (member == null) {
            throw new IllegalArgumentException(model + " is no model of the suite; there are "
                    + String.join(", ", new ArrayList<>(members.keySet())) + ".");
        }
        return member;
    }

    private static Voice voice(JsonNode one) {
        Map<Style, Double> styles = new EnumMap<>(Style.class);
        one.path("styles").properties().forEach(entry ->
                styles.put(Style.valueOf(entry.getKey().toUpperCase(Locale.ROOT)), entry.getValue().doubleValue()));
        return new Voice(styles, share(one, "wordy"), share(one, "chatter"), share(one, "messages"), share(one, "policy"),
                share(one, "joins"), share(one, "emoji"), share(one, "bold"), share(one, "sign_off"),
                Dates.valueOf(CaseReader.text(one, "dates")), one.path("reasons").booleanValue(), one.path("hidden").intValue(),
                CaseReader.text(one, "calls"), share(one, "speed"), share(one, "wait"));
    }

    private static double share(JsonNode one, String key) {
        return one.path(key).doubleValue();
    }
}
