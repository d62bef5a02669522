package saiddone.ui.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.ui.desk.Blinding;
import saiddone.ui.desk.CodingQueue;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.WorkspaceModel;

/// The conversations round the open one: in the reading list, in the same case, in the queue.
final class Neighbours {
    private final ReaderModel model;
    private final WorkspaceModel workspace;

    Neighbours(ReaderModel model, WorkspaceModel workspace) {
        this.model = model;
        this.workspace = workspace;
    }

    /// The conversation some steps away in the reading list, null beyond its ends.
    @Nullable String neighbour(int by) {
        return switch (model.state().get()) {
            case ReaderState.Open open -> step(open.conversation().transcript().id(), by);
            case ReaderState.Failed failed -> step(failed.id(), by);
            case ReaderState.Nothing nothing -> step("", by);
            case ReaderState.Opening opens -> step(opens.id(), by);
        };
    }

    private @Nullable String step(String from, int by) {
        List<String> ids = ids();
        int at = ids.indexOf(from);
        int to = at < 0 ? by > 0 ? 0 : -1 : at + by;
        return to >= 0 && to < ids.size() ? ids.get(to) : null;
    }

    /// Where the open conversation stands in the reading list, 0-based, -1 where it does not.
    int positionInList() {
        Conversation now = model.conversation();
        return now == null ? -1 : ids().indexOf(now.transcript().id());
    }

    /// The reading list of someone who came by a link: all conversations of the same file; of the same queue while blind.
    ReadingList sameFile() {
        Conversation now = model.conversation();
        if (now == null) {
            return ReadingList.NONE;
        }
        if (now.alias() != null) {
            return sameQueue(now.transcript().id());
        }
        String file = now.transcript().source().file();
        List<String> ids = workspace.summaries().get().stream().filter(row -> row.source().file().equals(file))
                .map(TranscriptSummary::id).toList();
        return new ReadingList(ids, file.substring(file.lastIndexOf('/') + 1));
    }

    private ReadingList sameQueue(String id) {
        CodingQueue coding = model.desk().state().get().coding();
        if (coding != null && coding.holds(id)) {
            return new ReadingList(coding.transcripts(), coding.queue().name());
        }
        var hidden = model.desk().blinding().hidden();
        Blinding.Hidden open = Objects.requireNonNull(hidden.get(id));
        return new ReadingList(hidden.entrySet().stream().filter(one -> one.getValue().queue().equals(open.queue()))
                .sorted(Comparator.comparingInt(one -> one.getValue().position())).map(Map.Entry::getKey).toList(), open.name());
    }

    /// The reading list without hidden conversations, unless it is a queue's: what stands in a list of one model is of that model.
    List<String> ids() {
        List<String> all = model.readingList().get().transcriptIds();
        Blinding blinding = model.desk().blinding();
        CodingQueue coding = model.desk().state().get().coding();
        boolean queue = all.stream().allMatch(id -> blinding.hides(id) || coding != null && coding.holds(id));
        return queue ? all : all.stream().filter(id -> !blinding.hides(id)).toList();
    }

    /// Other runs of the same case, ordered by model and run, the open one among them; none while it is blind, none that are.
    List<TranscriptSummary> sameCase() {
        Conversation now = model.conversation();
        return now == null || now.alias() != null ? List.of()
                : SameCase.of(workspace.summaries().get().stream().filter(row -> !model.desk().blinding().hides(row.id())).toList(),
                        now.transcript().caseRef());
    }

    /// Where to go on after the open conversation: what is left of the queue being coded, else down the reading list. Null at the end.
    @Nullable String goOn() {
        Conversation now = model.conversation();
        CodingQueue coding = model.desk().state().get().coding();
        return now != null && coding != null && coding.holds(now.transcript().id()) ? coding.next(now.transcript().id()).orElse(null)
                : neighbour(1);
    }

    /// The neighbour in the same case; goes round at the ends. Null where there is no other.
    @Nullable String sameCaseStep(int by) {
        Conversation now = model.conversation();
        List<String> ids = sameCase().stream().map(TranscriptSummary::id).toList();
        int at = now == null ? -1 : ids.indexOf(now.transcript().id());
        return at < 0 || ids.size() < 2 ? null : ids.get(Math.floorMod(at + by, ids.size()));
    }
}
