package saiddone.check.text;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import saiddone.check.Reading;
import saiddone.model.Role;
import saiddone.model.Transcript;
import saiddone.model.notation.ToldTime;

/// The time at which a conversation plays, as its file, its policy, a tool or the agent tells it; what is told first counts.
///
/// @param now empty where nobody tells it
public record Clock(Optional<LocalDateTime> now) {
    /// That of a transcript which a check reads, looked for once.
    public static Clock of(Reading reading) {
        return reading.memo().of(Clock.class, () -> in(reading.transcript()));
    }

    /// That of a transcript.
    public static Clock in(Transcript transcript) {
        String detail = transcript.details().get(ToldTime.DETAIL);
        return new Clock(Stream.concat(detail == null ? Stream.empty() : Stream.of(LocalDateTime.parse(detail)),
                transcript.messages().stream().filter(one -> one.role() != Role.USER).flatMap(one -> ToldTime.in(one.text()).stream()))
                .findFirst());
    }
}
