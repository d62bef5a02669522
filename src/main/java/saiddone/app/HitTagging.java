package saiddone.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.anchor.Targets;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.Tag;
import saiddone.model.Anchor;
import saiddone.model.Transcript;
import saiddone.search.SearchHit;
import saiddone.search.TranscriptIndex;
import saiddone.task.TaskListener;
import saiddone.ui.control.NoticeBar;
import saiddone.ui.desk.Desk;
import saiddone.ui.reader.tagging.CodePicker;
import saiddone.ui.reader.tagging.Tagging;
import saiddone.ui.search.HitTagger;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// Tags every hit of a search with one code, as one step that undo takes back: the words that were found, or the message where
/// no words were asked for.
///
/// @param workspace as the reviewer may see it: what they read blind is among no hits
record HitTagging(Desk desk, WorkspaceModel workspace, Overlays overlays, Notices notices, Strings strings) implements HitTagger {

    @Override
    public void tag(List<SearchHit> hits, long all) {
        if (hits.size() < all) {
            notices.show(Notice.info(strings.get("search.tag.too-many", all, hits.size())));
        } else if (!hits.isEmpty()) {
            CodePicker picker = new CodePicker(new Tagging(desk, workspace.tasks(), strings), strings,
                    strings.get("search.tag.about", hits.size()), (code, presence) -> {
                        overlays.close();
                        tag(hits, code, presence);
                    });
            overlays.open(picker);
            picker.start();
        }
    }

    private void tag(List<SearchHit> hits, Code code, Presence presence) {
        workspace.tasks().run(strings.get("search.tag.task"), (progress, cancellation) -> tags(hits, code, presence, workspace.index()),
                new TaskListener<List<Tag>>() {
                    @Override
                    public void done(List<Tag> tags) {
                        desk.change((store, who) -> store.judgements().tagAll(who, tags), made -> notices.show(new Notice(
                                NoticeBar.Level.INFO, strings.get("search.tag.done", made.size(), code.name()),
                                strings.get("search.tag.undo"), desk::undo)));
                    }

                    @Override
                    public void failed(Exception problem) {
                        notices.show(Notice.problem(Objects.toString(problem.getMessage(), problem.toString())));
                    }
                });
    }

    static List<Tag> tags(List<SearchHit> hits, Code code, Presence presence, TranscriptIndex index) {
        Map<String, @Nullable Transcript> read = new HashMap<>();
        List<Tag> tags = new ArrayList<>();
        for (SearchHit hit : hits) {
            Transcript transcript = read.computeIfAbsent(hit.transcript().id(), index::transcript);
            if (transcript != null) {
                tags.add(new Tag(code.id(), Subject.of(transcript), target(hit, transcript), presence, null, null, "", false));
            }
        }
        return tags;
    }

    private static Target target(SearchHit hit, Transcript transcript) {
        Anchor found = hit.anchor();
        Integer call = found.call();
        if (hit.highlights().isEmpty() || found.part() == null || found.span() == null) {
            return Targets.message(transcript, hit.message());
        }
        return switch (found.part()) {
            case TEXT, REASONING, RESULT -> Targets.words(transcript, hit.message(), found.part(), found.span());
            case CALL -> call == null ? Targets.message(transcript, hit.message()) : Targets.call(transcript, hit.message(), call);
            case ARGUMENTS -> call == null ? Targets.message(transcript, hit.message()) : found.pointer() == null
                    ? Targets.call(transcript, hit.message(), call)
                    : Targets.argument(transcript, hit.message(), call, Objects.requireNonNull(found.pointer()));
        };
    }
}
