package saiddone.annotation.store;

import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;

/// Where a judgement belongs now.
public record Placed(Subject subject, Target target) {}
