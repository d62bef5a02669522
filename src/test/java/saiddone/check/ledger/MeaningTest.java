package saiddone.check.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.check.Dialogue;

/// What an id in a call means to a reader, by what the tools had told of it.
class MeaningTest {
    private static final String ORDER = """
            {"order_id": "#W1", "user_id": "ann_1",
             "address": {"address1": "786 Elm Street", "address2": "Suite 546", "city": "San Antonio", "zip": "78260"},
             "items": [{"name": "Digital Camera", "item_id": "5996159312", "options": {"zoom": "3x"}}], "status": "delivered"}
            """;

    @Test
    void whatHasNothingElseIsKnownByWhereItGoes() {
        assertThat(meaning("{\"order_id\": \"#W1\", \"address\": {\"city\": \"San Antonio\"}}")).isEqualTo("San Antonio");
    }

    @Test
    void anOrderIsKnownByWhatItHolds() {
        assertThat(meaning(ORDER)).isEqualTo("Digital Camera, 3x, delivered");
    }

    private static @Nullable String meaning(String lookup) {
        AtomicReference<@Nullable String> meaning = new AtomicReference<>();
        new Dialogue().looksUp("get_order", "{\"order_id\":\"#W1\"}", lookup).writes("return_order", "{\"order_id\":\"#W1\"}", "{}")
                .read(reading -> {
                    meaning.set(reading.ledger().actions().getFirst().arguments().getFirst().meaning());
                    return List.of();
                });
        return meaning.get();
    }
}
