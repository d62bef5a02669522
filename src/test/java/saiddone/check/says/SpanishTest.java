package saiddone.check.says;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.check.Dialogue;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.model.ToolEffect;

/// An agent that speaks Spanish over tools that answer in English.
class SpanishTest {
    private static final String CANCEL = "cancel_pending_order";
    private static final String ID = "{\"order_id\":\"#W77\"}";

    private final ClaimedNotDoneCheck claimed = new ClaimedNotDoneCheck(Lexicon.shipped());
    private final FailedButClaimedCheck failed = new FailedButClaimedCheck();
    private final HandoverPromisedCheck handover = new HandoverPromisedCheck(Lexicons.shipped(), Lexicon.shipped());

    private static Dialogue ordered(String status) {
        return new Dialogue().customer("Buenos días, quiero anular mi pedido #W77, por favor.")
                .looksUp("get_order_details", ID, "{\"order_id\":\"#W77\",\"status\":\"" + status
                        + "\",\"items\":[{\"item_id\":\"4400112233\"}]}");
    }

    private static Dialogue agreed() {
        return ordered("pending").agent("Su pedido #W77 está pendiente. ¿Quiere que lo anule?").customer("Sí, por favor.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le anulé el pedido #W77.", "Ya lo cancelé.", "Se anuló el pedido #W77 sin problemas.",
        "Anulado. El dinero le llegará en unos días.", "La anulación del pedido #W77 quedó registrada.", "Anulación tramitada.",
        "Perfecto, ya está cancelado.", "El pedido quedó cancelado.", "Le he dejado el pedido anulado."})
    void toldAsDoneInManyForms(String reply) {
        assertThat(agreed().agent(reply).read(claimed)).as(reply).hasSize(1);
        assertThat(agreed().writes(CANCEL, ID, "{\"status\":\"cancelled\"}").agent(reply).read(claimed)).as("done: " + reply).isEmpty();
        assertThat(agreed().calls("", null, CANCEL, ToolEffect.WRITE, ID, "Error: not pending", true).agent(reply)
                .read(failed)).as("failed: " + reply).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No he anulado nada todavía.", "Si me lo confirma, lo anularé enseguida.",
        "Una vez anulado, recibirá un correo.", "No puedo anularlo, porque ya fue enviado.", "¿Lo anulo?", "Hecho, no cambio nada.",
        "Cuando se anula un pedido, el dinero vuelve en 5 días.",
        "Dejamos el pedido como está."})
    void whatIsNoDeed(String reply) {
        assertThat(agreed().agent(reply).read(claimed)).as(reply).isEmpty();
    }

    /// What the tools call cancelled, the agent calls anulado.
    @ParameterizedTest
    @ValueSource(strings = {"El pedido #W77 ya está anulado.", "Veo que el pedido #W77 se canceló y el importe se reembolsó."})
    void aStatusThatALookUpGaveIsNoDeed(String reply) {
        assertThat(ordered("cancelled").agent(reply).read(claimed)).as(reply).isEmpty();
        assertThat(ordered("pending").agent(reply).read(claimed)).as("not what it gave: " + reply).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"La comunico ahora mismo con un asesor.", "Te estoy pasando con una representante.",
        "Enseguida le transfiero con un ejecutivo del área.", "Ya derivé su caso a una supervisora."})
    void aPersonIsPromised(String reply) {
        assertThat(agreed().agent(reply).read(handover)).as(reply).hasSize(1);
    }

    /// The lamp is told as negra, the tools call it black.
    @Test
    void aVariantIsToldInTheAgentsLanguage() {
        assertThat(exchanged("4400112299").read(new WrongArgumentCheck(Lexicon.shipped()))).singleElement()
                .satisfies(finding -> assertThat(finding.argument()).isEqualTo("/new_item_ids/0"));
        assertThat(exchanged("4400112288").read(new WrongArgumentCheck(Lexicon.shipped()))).isEmpty();
    }

    private static Dialogue exchanged(String item) {
        return new Dialogue().customer("Quiero cambiar la lámpara del pedido #W77 por la negra.")
                .looksUp("get_order_details", ID, "{\"order_id\":\"#W77\",\"status\":\"delivered\",\"items\":[{\"name\":\"Desk Lamp\","
                        + "\"product_id\":\"81\",\"item_id\":\"4400112277\",\"options\":{\"color\":\"white\",\"material\":\"metal\"}}]}")
                .looksUp("get_product_details", "{\"product_id\":\"81\"}", "{\"name\":\"Desk Lamp\",\"product_id\":\"81\",\"variants\":{"
                        + variant("4400112277", "white") + "," + variant("4400112288", "black") + ","
                        + variant("4400112299", "green") + "}}")
                .agent("¿Le cambio la lámpara blanca por la negra?").customer("Sí.")
                .writes("exchange_delivered_order_items", "{\"order_id\":\"#W77\",\"item_ids\":[\"4400112277\"],\"new_item_ids\":[\""
                        + item + "\"]}", "{\"status\":\"exchange requested\"}")
                .agent("Listo, le he cambiado la lámpara blanca por la negra.");
    }

    private static String variant(String id, String colour) {
        return "\"%s\":{\"item_id\":\"%s\",\"options\":{\"color\":\"%s\",\"material\":\"metal\"},\"available\":true,\"price\":40.5}"
                .formatted(id, id, colour);
    }

    @Test
    void aClassIsToldInTheAgentsLanguage() {
        assertThat(moved("business", "Listo: la reserva WX5RR0 queda en clase económica.").read(new WrongArgumentCheck(Lexicon.shipped())))
                .singleElement().satisfies(finding -> assertThat(finding.argument()).isEqualTo("/cabin"));
        assertThat(moved("economy", "Listo: la reserva WX5RR0 queda en clase económica.").read(new WrongArgumentCheck(Lexicon.shipped())))
                .isEmpty();
    }

    private static Dialogue moved(String cabin, String reply) {
        return new Dialogue().customer("Quiero cambiar la clase de mi reserva WX5RR0, por favor.")
                .looksUp("get_reservation_details", "{\"reservation_id\":\"WX5RR0\"}",
                        "{\"reservation_id\":\"WX5RR0\",\"cabin\":\"basic\"}")
                .agent("¿La cambio ahora?").customer("Sí, por favor.")
                .writes("update_reservation_flights", "{\"reservation_id\":\"WX5RR0\",\"cabin\":\"" + cabin + "\"}", "{}").agent(reply);
    }

    /// What stands between street and town is the same in other letters.
    @Test
    void aLineOfAnAddressIsReadWithoutCase() {
        assertThat(new Dialogue().customer("Mándelo a Carrera 43 # 1-50, torre 2, por favor.").agent("¿Lo cambio a esa dirección?")
                .customer("Sí.").writes("modify_order_address", "{\"order_id\":\"#W77\",\"address1\":\"Carrera 43 # 1-50\","
                        + "\"address2\":\"Torre 2\"}", "{}").agent("Ya quedó: va para Carrera 43 # 1-50, torre 2.")
                .read(new WrongArgumentCheck(Lexicon.shipped()))).isEmpty();
    }
}
