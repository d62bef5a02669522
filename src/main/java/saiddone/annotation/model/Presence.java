package saiddone.annotation.model;

/// What a judgement says of its code. No judgement at all says nothing: that is "not reviewed", never "absent".
public enum Presence {
    PRESENT, ABSENT, UNSURE
}
