package saiddone.ui.reader.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.model.Part;
import saiddone.model.ToolEffect;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"#W8855135", "5996159312", "credit_card_8105988", "mia_li_3668", "NO6JO3", "HAT136", "1Z-7741-20", "NL-20418",
        "C1001", "555-123-2002", "L1002"})
    void identifiers(String token) {
        assertThat(Ids.looksLikeId(token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-20", "economy", "24-hour", "10th", "5GB", "2025", "7447", "hello_world", "05-20-2024"})
    void otherWords(String token) {
        assertThat(Ids.looksLikeId(token)).isFalse();
    }

    @Test
    void amountsAreNoIdentifiers() {
        assertThat(Ids.in("It costs 12345.67 in all, order 1234567.")).extracting(Ids.Mention::id).containsExactly("1234567");
    }

    @Test
    void theSameThingIsFoundInWordsArgumentsAndResults() {
        Conversation open = new Made("t").customer("My order is w8855135.")
                .call("get_order", ToolEffect.READ, "{\"order_id\":\"#W8855135\",\"customer_id\":\"anna\"}",
                        "{\"owner\":\"anna\",\"paid\":\"visa_1\"}", false)
                .agent("Order #W8855135 is yours, once only: XX12345.").open();
        assertThat(open.links().of("W8855135")).extracting(place -> place.text().part()).containsExactly(Part.TEXT, Part.ARGUMENTS,
                Part.TEXT);
        // "anna" is an identifier only because of the key customer_id
        assertThat(open.links().of("ANNA")).extracting(place -> place.text().part()).containsExactly(Part.ARGUMENTS, Part.RESULT);
        assertThat(open.links().of("XX12345")).isEmpty();
        assertThat(open.links().at("see #W8855135 now", 7)).isEqualTo("W8855135");
        assertThat(open.links().at("see #W8855135 now", 1)).isNull();
    }

    @Test
    void mentionsKeepTheirPlace() {
        String text = "😀 order #W8855135!";
        assertThat(Ids.of("W8855135", text)).singleElement().satisfies(span ->
                assertThat(text.substring(span.start(), span.end())).isEqualTo("#W8855135"));
    }
}
