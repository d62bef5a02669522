package saiddone.ingest;

/// How much a file may ask of the reader before it is refused with a sentence. Generous for real transcripts, small
/// enough that no file, however it was made, exhausts the memory.
///
/// @param headBytes         decompressed bytes that are looked at to recognise a format
/// @param conversationBytes size of one conversation (about: characters of text plus a charge for each value)
/// @param unpackedBytes     size of a packed file once unpacked
/// @param unpackedRatio     unpacked size in multiples of the packed size, once `ratioFromBytes` were unpacked
/// @param ratioFromBytes    how much may be unpacked before the ratio counts: small files may well pack a thousandfold
/// @param nesting           levels of nested lists and objects
public record Limits(int headBytes, int conversationBytes, long unpackedBytes, int unpackedRatio, long ratioFromBytes,
                     int nesting) {
    public static final Limits STANDARD = new Limits(64 << 10, 64 << 20, 16L << 30, 200, 256L << 20, 256);
}
