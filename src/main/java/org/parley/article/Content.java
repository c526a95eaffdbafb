package org.parley.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/**
 * The bytes of an input: not empty, not too many, not binary.
 *
 * @param place what problems call it
 */
record Content(String place, byte[] bytes) {

    private static final int LIMIT = 20_000_000;

    static Content of(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return of(path.toString(), stream);
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    static Content of(String place, InputStream stream) {
        try {
            Content content = new Content(place, stream.readNBytes(LIMIT + 1));
            content.check();
            return content;
        } catch (IOException e) {
            throw unreadable(place, e);
        }
    }

    static ProblemException unreadable(String place, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new ProblemException(Problem.NOT_FOUND, place, "no such file; check the path", e);
        }
        if (e instanceof AccessDeniedException) {
            return new ProblemException(
                    Problem.UNREADABLE, place, "no permission to read it; try chmod +r or another user", e);
        }
        return new ProblemException(
                Problem.UNREADABLE, place, "cannot be read (" + e.getMessage() + "); check file and disk", e);
    }

    private void check() {
        if (bytes.length > LIMIT) {
            throw new ProblemException(
                    Problem.TOO_LARGE, place, "larger than 20 MB; split it into one file an article");
        }
        if (bytes.length == 0) {
            throw new ProblemException(Problem.NO_ARTICLE, place, "is empty; give a file with the text of an article");
        }
        if (startsWith("%PDF-")) {
            throw new ProblemException(
                    Problem.MALFORMED, place, "is a PDF document; save its text first, for example with pdftotext");
        }
        for (int i = 0; i < bytes.length && !isUtf16(); i++) {
            if (bytes[i] == 0) {
                throw new ProblemException(
                        Problem.MALFORMED,
                        place,
                        "is binary (zero byte at offset " + i + "); give plain text, JSON or HTML");
            }
        }
    }

    /**
     * The bytes as UTF-8 without a byte order mark.
     *
     * @throws ProblemException (MALFORMED) naming the first byte that is not UTF-8
     */
    String text() {
        if (isUtf16()) {
            throw new ProblemException(
                    Problem.MALFORMED, place, "is UTF-16; convert it with: iconv -f UTF-16 -t UTF-8");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new ProblemException(
                    Problem.MALFORMED,
                    place,
                    String.format(
                            "is not UTF-8 (byte 0x%02X at offset %d); convert it with: iconv -f WINDOWS-1252 -t UTF-8",
                            bytes[in.position()], in.position()));
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    boolean isUtf16() {
        return startsWith("\u00FE\u00FF") || startsWith("\u00FF\u00FE");
    }

    private boolean startsWith(String latin1) {
        byte[] start = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length
                && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
    }
}
