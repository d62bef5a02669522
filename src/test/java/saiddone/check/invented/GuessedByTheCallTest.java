package saiddone.check.invented;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.check.Dialogue;
import saiddone.check.text.Lexicon;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolEffect;

/// Arguments of calls that nobody had given: ids, addresses, days.
class GuessedByTheCallTest {
    private final InventedFactCheck check = new InventedFactCheck(Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"order_id|#W0000000|1", "user_id|your_user_id|1", "user_id|mia_li_9999|1",
        "email|user@example.com|1", "zip|12345|1",
        "item_ids|1111111111|1", "order_id|#W4829103|0", "order_id|#w4829103|0", "user_id|mia|0", "zip|60612|0",
        "phone_number|555-123-2002|0", "note|abc123def|0", "email|mia@b.example|0", "reference|AB12345|0"})
    void callThatFailed(String argument, String value, int findings) {
        Dialogue failed = new Dialogue().customer("I am Mia, mia@b.example, 60612. My order is W 4829103.")
                .calls("", null, "find", ToolEffect.READ, "{\"%s\":\"%s\"}".formatted(argument, value), "not found", true);
        assertThat(failed.read(check)).as(value).hasSize(findings).allSatisfy(one -> {
            assertThat(one.severity()).isEqualTo(Severity.LOW);
            assertThat(one.argument()).isEqualTo("/" + argument);
        });
    }

    /// The first guess at an argument is told; what was answered had been had from somewhere; a slip is told by another rule.
    @Test
    void onceAndOnlyWhereItFailed() {
        Dialogue twice = new Dialogue().customer("My orders.");
        for (String id : new String[] {"#W0000000", "#W0000001"}) {
            twice.calls("", null, "get_order", ToolEffect.READ, "{\"order_id\":\"" + id + "\"}", "not found", true);
        }
        assertThat(twice.read(check)).hasSize(1);
        assertThat(new Dialogue().customer("My orders.").looksUp("get_order", "{\"order_id\":\"#W0000000\"}", "{}").read(check)).isEmpty();
        for (String slip : new String[] {"#W4829104", "#W482103"}) {
            assertThat(new Dialogue().customer("It is #W4829103.").calls("", null, "get_order", ToolEffect.READ,
                    "{\"order_id\":\"" + slip + "\"}", "not found", true).read(check)).as(slip).isEmpty();
        }
    }

    /// One call of a message may rest on the answer to another.
    @Test
    void answerToAnotherCall() {
        assertThat(new Dialogue().customer("My order.").looksUp("get_user", "{}", "{\"orders\":[\"#W7777777\"]}")
                .calls("", null, "get_order", ToolEffect.READ, "{\"order_id\":\"#W7777777\"}", "not found", true).read(check)).isEmpty();
    }

    @Test
    void postalCodeThatWentThrough() {
        Dialogue asked = new Dialogue().customer("Send it to 12 Elm Street in Austin.");
        String call = "{\"address\":{\"city\":\"Austin\",\"zip\":\"78701\"}}";
        assertThat(asked.writes("modify_address", call, "{\"ok\":true}").read(check)).singleElement().satisfies(one -> {
            assertThat(one.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(one.argument()).isEqualTo("/address/zip");
        });
        assertThat(new Dialogue().customer("To Austin.").agent("That is 78701, yes?").customer("Yes.")
                .writes("modify_address", call, "{\"ok\":true}").read(check)).as("agreed to").isEmpty();
        assertThat(new Dialogue().customerThinks("I live in 78701.", "To Austin.").writes("modify_address", call, "{\"ok\":true}")
                .read(check)).as("a simulated customer's thoughts").isEmpty();
        assertThat(new Dialogue().customer("To Austin.").agent("That is 78701.").writes("modify_address", call, "{\"ok\":true}")
                .read(check)).as("not answered").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Book it for my son.|dob|2015-04-12|1",
        "Book it for my son, born April 12, 2015.|dob|2015-04-12|0",
        "Book it for my son, 04/12/2015.|dob|2015-04-12|0",
        "Book it for tomorrow.|dob|2015-04-12|1", "Hire her.|hire_date|2024-11-26|1",
        "Book it for my son, 2015\u201104\u201112.|dob|2015-04-12|0", "Hire her on Monday.|hire_date|2024-11-26|0",
        "Hire her on the 26th.|hire_date|2024-11-26|0",
        "Hire her.|hire_date|soon|0", "Hire her.|hire_date|2024-13-77|0"})
    void dayThatNobodyGave(String asked, String argument, String value, int findings) {
        Dialogue done = new Dialogue().system("The current time is 2024-05-15 15:00:00 EST.").customer(asked)
                .writes("book", "{\"%s\":\"%s\"}".formatted(argument, value), "{\"ok\":true}");
        assertThat(done.read(check)).as(asked).hasSize(findings).allMatch(one -> one.severity() == Severity.MEDIUM);
    }

    /// Today is known to who tells the time; where nobody does, a call that takes it is a small guess. What failed did no harm.
    @Test
    void todayAndWhatFailed() {
        String today = "{\"report_date\":\"2024-05-15\"}";
        assertThat(new Dialogue().system("The current time is 2024-05-15 15:00:00 EST.").customer("A report.")
                .writes("report", today, "{}").read(check)).isEmpty();
        assertThat(new Dialogue().customer("A report.").writes("report", today, "{}").read(check)).extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(new Dialogue().customer("Hire her.").calls("", null, "hire", ToolEffect.WRITE, "{\"hire_date\":\"2024-11-26\"}",
                "no such person", true).read(check)).extracting(Finding::severity).containsExactly(Severity.LOW);
        assertThat(new Dialogue().customer("Hire her.").agent("From November 26, 2024?").customer("Yes.")
                .writes("hire", "{\"hire_date\":\"2024-11-26\"}", "{}").read(check)).as("agreed to").isEmpty();
    }
}
