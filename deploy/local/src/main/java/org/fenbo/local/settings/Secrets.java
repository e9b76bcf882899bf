package org.fenbo.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Keys and passwords of this machine: made once, kept in files that only their owner reads. */
public record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The password of that name: 128 random bits in hexadecimal. */
    public String password(String name) {
        return kept(name, Secrets::random);
    }

    /** The file of that name, which holds the password once it was asked for. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The text kept under that name, made by the given maker when it is asked for the first time. */
    public String kept(String name, Supplier<String> maker) {
        var file = file(name);
        try {
            if (!Files.exists(file)) {
                create(file, maker.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        write(file, text);
    }

    /** Writes a file with a secret in it, readable by its owner only; it replaces one that is there. */
    public void write(Path file, String text) throws IOException {
        var unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "new", ".secret");
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
