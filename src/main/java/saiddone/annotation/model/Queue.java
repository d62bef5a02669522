package saiddone.annotation.model;

import java.time.Instant;
import java.util.List;

/// A list of conversations to review, with how it was drawn.
///
/// @param method    how it was drawn
/// @param seed      of the draw, so that it can be drawn again; 0 where nothing was drawn
/// @param frame     what it was drawn from, in words or as a query
/// @param reviewers whom it is assigned to, by id
/// @param overlap   how many reviewers get each item
/// @param blind     whether it is read without model, verdicts and others' tags
public record Queue(String id, String name, Method method, long seed, String frame, List<String> reviewers, int overlap,
                    boolean blind, Instant drawnAt, String drawnBy) {
    public Queue {
        reviewers = List.copyOf(reviewers);
    }

    /// How the items came in.
    public enum Method {
        RANDOM, STRATIFIED, DISAGREEMENTS, HAND_PICKED, RE_REVIEW
    }
}
