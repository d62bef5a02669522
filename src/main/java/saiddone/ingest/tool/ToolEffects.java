package saiddone.ingest.tool;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.model.ToolEffect;

/// What a tool does, asked in this order: the user's profiles, what the file's own suite declares, the shipped profiles
/// (those for the suite before the others), and at last a guess from the tool's name.
public final class ToolEffects {
    private static final Pattern HANDOVER = Pattern.compile("transfer.*human|human.*transfer|escalate",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_GUESSES = 10_000;
    private static final Pattern WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
    private static final Set<String> READING = Set.of("get", "find", "search", "list", "lookup", "look", "check", "view",
            "read", "fetch", "query", "show", "verify", "describe", "count", "retrieve", "browse", "is", "has", "can",
            "test", "validate", "estimate", "total", "download", "open", "go", "scroll", "inspect", "load", "track", "grep",
            "select", "preview", "details", "status");
    private static final Set<String> WRITING = Set.of("create", "update", "delete", "modify", "cancel", "book", "send",
            "set", "toggle", "add", "remove", "insert", "edit", "change", "write", "post", "put", "patch", "submit", "make",
            "pay", "refund", "return", "exchange", "issue", "reset", "reboot", "enable", "disable", "suspend", "resume",
            "connect", "disconnect", "grant", "revoke", "apply", "clear", "checkout", "buy", "purchase", "order", "reserve",
            "schedule", "reschedule", "assign", "close", "reopen", "approve", "reject", "upload", "move", "rename", "copy",
            "install", "uninstall", "execute", "exec", "run", "bash", "python", "shell", "invite", "share", "append",
            "replace", "login", "logout", "register", "click", "type", "input", "fill", "press", "transfer", "ship",
            "restart", "replenish", "refuel", "merge", "push", "commit", "fork", "star", "subscribe", "unsubscribe", "request",
            "record", "emit", "resolve", "void", "swap", "activate", "deactivate", "reactivate", "renew", "prescribe", "reship", "resend",
            "dispatch", "crear", "enviar", "anular", "cancelar", "modificar", "actualizar", "registrar", "adjuntar", "agendar", "reservar",
            "eliminar", "borrar", "devolver", "reembolsar", "emitir", "asignar", "cambiar", "pagar", "agregar", "solicitar", "aprobar",
            "rechazar", "suspender", "activar", "reenviar", "creer", "envoyer", "annuler", "modifier", "changer", "ajouter", "supprimer",
            "reserver", "rembourser", "echanger", "retourner", "stornieren", "anlegen", "erstellen", "buchen", "aendern", "senden",
            "loeschen", "erstatten", "tauschen", "manage", "handle",
            "manipulate", "process", "conduct", "perform", "administer", "operate", "generate", "initiate", "start", "stop", "finalize",
            "finalise", "complete", "archive", "restore", "extend", "adjust", "correct", "attach", "detach", "configure", "enroll", "enrol",
            "onboard", "offboard", "terminate", "hire", "charge", "deposit", "withdraw", "confirm", "accept", "decline", "notify", "launch",
            "trigger", "allocate", "release", "lock", "unlock", "block", "unblock", "fulfill", "fulfil", "build", "compile");
    private static final Set<String> NEITHER = Set.of("think", "calculate", "calculator", "compute", "reflect", "plan",
            "scratchpad", "note", "wait", "sleep", "done", "finish", "noop");

    private final List<ToolProfile> own;
    private final List<ToolProfile> shipped;
    private final Map<String, ToolEffect> guesses = new ConcurrentHashMap<>();

    public ToolEffects(ToolProfiles profiles) {
        this.own = profiles.own();
        this.shipped = profiles.shipped();
    }

    /// A tool's effect and whether it is a guess from the name.
    public record Classed(ToolEffect effect, boolean guessed) {}

    /// @param declared what the file's own suite says of its tools
    public Classed of(String tool, String suite, Map<String, ToolEffect> declared) {
        ToolEffect effect = named(own, tool, suite, false);
        if (effect == null) {
            effect = declared.get(tool);
        }
        if (effect == null) {
            effect = named(shipped, tool, suite, true);
        }
        return effect != null ? new Classed(effect, false) : new Classed(guessed(tool), true);
    }

    /// Remembers guesses, but not more than any honest set of files has tools.
    private ToolEffect guessed(String tool) {
        ToolEffect known = guesses.get(tool);
        if (known != null) {
            return known;
        }
        ToolEffect guess = guess(tool);
        if (guesses.size() < MOST_GUESSES) {
            guesses.put(tool, guess);
        }
        return guess;
    }

    /// The domain whose tools these are, told from tools that only one profile has; null where none fits best.
    public @Nullable String domainOf(Collection<String> tools) {
        Map<String, Integer> votes = new HashMap<>();
        for (String tool : tools) {
            List<String> domains = shipped.stream().filter(profile -> profile.tools().containsKey(tool))
                    .map(ToolProfile::domain).toList();
            String only = domains.size() == 1 ? domains.getFirst() : null;
            if (only != null) {
                votes.merge(only, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(null);
    }

    /// The domains that the shipped profiles know, such as `airline`.
    public List<String> domains() {
        return shipped.stream().map(ToolProfile::domain).filter(domain -> domain != null).toList();
    }

    private static @Nullable ToolEffect named(List<ToolProfile> profiles, String tool, String suite, boolean elsewhere) {
        ToolEffect other = null;
        for (ToolProfile profile : profiles) {
            ToolEffect effect = profile.tools().get(tool);
            if (effect != null && profile.names(suite)) {
                return effect;
            }
            if (effect != null && other == null && (elsewhere || profile.suites().isEmpty())) {
                other = effect;
            }
        }
        return other;
    }

    /// By the name's first word that is a known verb; a name without one is taken to look something up.
    private static ToolEffect guess(String tool) {
        if (HANDOVER.matcher(tool).find()) {
            return ToolEffect.HANDOVER;
        }
        for (String word : WORDS.split(tool)) {
            String verb = word.toLowerCase(Locale.ROOT);
            if (READING.contains(verb)) {
                return ToolEffect.READ;
            }
            if (WRITING.contains(verb)) {
                return ToolEffect.WRITE;
            }
            if (NEITHER.contains(verb)) {
                return ToolEffect.NONE;
            }
        }
        return ToolEffect.READ;
    }
}
