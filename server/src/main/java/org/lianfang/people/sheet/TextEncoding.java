package org.lianfang.people.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// In which encoding a text file is written: as its byte order mark says; UTF-8 if all of it is; else GB18030, which
/// Chinese spreadsheet programs write and which contains GBK and GB2312.
///
/// @param marks how many characters the byte order mark is once decoded
record TextEncoding(Charset charset, int marks) {

    private static final int CHUNK = 1 << 16;

    static TextEncoding of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(3);
            if (head.length == 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
                return new TextEncoding(StandardCharsets.UTF_8, 1);
            }
            if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
                return new TextEncoding(StandardCharsets.UTF_16LE, 1);
            }
            if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
                return new TextEncoding(StandardCharsets.UTF_16BE, 1);
            }
        }
        return new TextEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("GB18030"), 0);
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(CHUNK);
        var characters = CharBuffer.allocate(CHUNK);
        try (var channel = Files.newByteChannel(file)) {
            var atEnd = false;
            while (!atEnd) {
                atEnd = channel.read(bytes) < 0;
                bytes.flip();
                if (decoder.decode(bytes, characters, atEnd).isError()) {
                    return false;
                }
                bytes.compact();
                characters.clear();
            }
        }
        return true;
    }
}
