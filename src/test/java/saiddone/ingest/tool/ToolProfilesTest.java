package saiddone.ingest.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.model.ToolEffect;

/// What tools are taken to do, and who may say so.
class ToolProfilesTest {
    @TempDir
    private Path folder;

    private ToolEffects.Classed classed(String tool, String suite, Map<String, ToolEffect> declared) {
        return new ToolEffects(new ToolProfiles(folder)).of(tool, suite, declared);
    }

    @ParameterizedTest
    @CsvSource({"book_reservation,WRITE", "get_user_details,READ", "calculate,NONE", "think,NONE", "transfer_to_human_agents,HANDOVER",
            "modify_pending_order_payment,WRITE", "return_delivered_order_items,WRITE", "set_network_mode_preference,WRITE",
            "run_speed_test,READ", "can_send_mms,READ", "reboot_device,WRITE", "send_payment_request,WRITE"})
    void toolsOfTauAreKnown(String tool, ToolEffect effect) {
        assertThat(classed(tool, "anything", Map.of())).isEqualTo(new ToolEffects.Classed(effect, false));
    }

    @ParameterizedTest
    @CsvSource({"getOrder,READ", "cart_add_product,WRITE", "deleteUser,WRITE", "TransferCallToHuman,HANDOVER",
            "human_agent_transfer,HANDOVER", "escalate,HANDOVER", "exec_command,WRITE", "frobnicate,READ", "calculate_tax,NONE",
            "'',READ", "view_order_history,READ"})
    void otherToolsAreGuessedFromTheirNames(String tool, ToolEffect effect) {
        assertThat(classed(tool, "anything", Map.of())).isEqualTo(new ToolEffects.Classed(effect, true));
    }

    @Test
    void theUserComesBeforeTheSuiteAndTheSuiteBeforeTheShippedProfiles() throws IOException {
        Map<String, ToolEffect> declared = Map.of("get_user_details", ToolEffect.WRITE);
        assertThat(classed("get_user_details", "s", declared).effect()).isEqualTo(ToolEffect.WRITE);
        Files.writeString(folder.resolve("mine.json"),
                "{\"suites\":[\"acme*\"],\"tools\":{\"get_user_details\":\"none\",\"ping\":\"Handover\"}}");
        assertThat(classed("get_user_details", "acme shop", declared)).isEqualTo(new ToolEffects.Classed(ToolEffect.NONE, false));
        assertThat(classed("get_user_details", "other", declared).effect()).isEqualTo(ToolEffect.WRITE);
        assertThat(classed("ping", "acme", Map.of())).isEqualTo(new ToolEffects.Classed(ToolEffect.HANDOVER, false));
        assertThat(classed("ping", "other", Map.of()).guessed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anular_sic", "crear_cita", "enviarMensaje", "request_replacement", "annuler_commande", "stornieren",
        "manage_service", "handle_employee", "conduct_trade", "complete_commitment"})
    void namesInOtherLanguagesTellWhatChanges(String tool) {
        assertThat(classed(tool, "s", Map.of())).isEqualTo(new ToolEffects.Classed(ToolEffect.WRITE, true));
        assertThat(classed("buscar_cita", "s", Map.of()).effect()).isEqualTo(ToolEffect.READ);
        assertThat(classed("get_request", "s", Map.of()).effect()).isEqualTo(ToolEffect.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error: timed out", "# out_4 = \"Error: no such card\"", "x = 'Error: no'",
        "{\"error\": \"Error calling tool 'book': no seats\"}", " { \"error\" : {\"code\": 4}, \"id\": 1}",
        "{\"observation\": \"Error executing tool: no\", \"id\": 1}"})
    void aResultThatTellsOfAnError(String result) {
        assertThat(ToolErrors.plain(result)).isTrue();
        assertThat(ToolErrors.plain("{\"note\":\"x = 'Error: no'\"}")).isFalse();
        assertThat(ToolErrors.plain("{\"error\": \"\", \"id\": 1}")).isFalse();
        assertThat(ToolErrors.plain("{\"observation\": \"Errors: none\"}")).isFalse();
        assertThat(ToolErrors.plain("{\"error\": null}")).isFalse();
        assertThat(ToolErrors.plain("{\"id\": 1, \"error\": \"late\"}")).isFalse();
    }

    @Test
    void aBrokenProfileCostsItselfAndIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"tools\":{\"x\":\"writes\"}}");
        Files.writeString(folder.resolve("b.json"), "{\"tools\":");
        Files.writeString(folder.resolve("c.json"), "{}");
        Files.writeString(folder.resolve("d.json"), "{\"tools\":{\"y\":\"write\"}}");
        assertThat(new ToolProfiles(folder).unreadable().values()).extracting(ReadProblem::sentence).containsExactly(
                "tool-profiles/a.json: The tool profile gives x an effect that is none of read, write, handover and none.",
                "tool-profiles/b.json: The tool profile is no valid JSON (line 1).",
                "tool-profiles/c.json: The tool profile has no \"tools\" object.");
        assertThat(classed("y", "s", Map.of())).isEqualTo(new ToolEffects.Classed(ToolEffect.WRITE, false));
    }

    @Test
    void everyChangeOfAProfileChangesTheFingerprint() throws IOException {
        String before = files().fingerprint();
        assertThat(files().fingerprint()).isEqualTo(before);
        Files.writeString(folder.resolve("a.json"), "{\"tools\":{\"x\":\"write\"}}");
        String with = files().fingerprint();
        Files.writeString(folder.resolve("a.json"), "{\"tools\":{\"x\":\"read\"}}");
        assertThat(List.of(before, with, files().fingerprint())).doesNotHaveDuplicates();
    }

    private FolderFiles files() {
        ToolProfiles profiles = new ToolProfiles(folder);
        return new FolderFiles(List.of(folder), Readers.standard(profiles), profiles, Limits.STANDARD);
    }

    @Test
    void theDomainIsToldFromToolsThatOnlyOneDomainHas() {
        ToolEffects effects = new ToolEffects(new ToolProfiles(null));
        assertThat(effects.domainOf(List.of("get_user_details", "think", "book_reservation"))).isEqualTo("airline");
        assertThat(effects.domainOf(List.of("get_user_details", "think", "transfer_to_human_agents"))).isNull();
        assertThat(effects.domainOf(List.of())).isNull();
    }
}
