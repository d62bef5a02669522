package saiddone.sample.intents;

import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Procedure;
import saiddone.sample.Scene;

/// Threats and abuse: a person takes over, shortly and calmly.
public final class Abuse implements Procedure {
    private static final double MORE = 0.8;

    @Override
    public Set<String> intents() {
        return Set.of("abusive");
    }

    @Override
    public Set<Course> courses(SuiteCase one) {
        return Set.of(Course.HAND_OVER, Course.SELF_CLOSE, Course.PROMISE_ONLY);
    }

    @Override
    public Set<Pattern> patterns(SuiteCase one, Course course) {
        return course == Course.PROMISE_ONLY ? SmallSlips.and(Pattern.FALSE_HANDOVER_PROMISE) : SmallSlips.and();
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        Destination.formally(scene);
        scene.looksUpOrder();
        scene.mayLookUpPolicy("hand-over");
        SmallSlips.before(scene, "push-1");
        switch (scene.plan().course()) {
            case SELF_CLOSE -> closes(scene);
            case PROMISE_ONLY -> promises(scene);
            default -> handsOver(scene);
        }
    }

    private static void handsOver(Scene scene) {
        boolean calms = scene.shows(Pattern.INTERNAL_PROSE_LEAK) || scene.goesOn() && scene.chance(0.2);
        if (calms) {
            SmallSlips.answer(scene, "calm");
            scene.customer("push-1");
        }
        scene.thinks("think-abuse");
        scene.handsOver("handover-reason", "handover-summary", "handover", "given-tail");
        if (!calms && scene.goesOn() && scene.chance(MORE)) {
            scene.customer("push-1");
            scene.says("?firm-lead", scene.theCase().id() + " answer-1");
        }
        if (scene.goesOn()) {
            scene.customer("push-2");
            scene.says(scene.theCase().id() + " answer-2", "after-handover");
        }
        scene.customer("bye-handover");
        scene.ends(Scene.Ending.HANDOVER);
    }

    private static void closes(Scene scene) {
        String id = scene.theCase().id();
        SmallSlips.answer(scene, "calm", id + " matter");
        for (int number = 1; number <= 2; number++) {
            if (number == 1 || scene.goesOn()) {
                scene.customer("push-" + number);
                scene.says("firm-lead", id + " answer-" + number, "?no-tail");
            }
        }
        scene.customer("bye");
        scene.says("?firm-lead", "close");
        scene.ends(Scene.Ending.AGENT_CLOSED);
    }

    private static void promises(Scene scene) {
        SmallSlips.answer(scene, "promise", "given-tail");
        SmallSlips.notesPromise(scene);
        if (scene.goesOn()) {
            scene.customer("push-2");
            scene.says(scene.theCase().id() + " answer-2", "after-handover");
        }
        scene.customer("bye-handover");
        scene.ends(Scene.Ending.AGENT_CLOSED);
    }
}
