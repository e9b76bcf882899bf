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

/** Keys and passwords of this machine. They are made once and stored in files that only the owner can read. */
public record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The password with this name: 128 random bits in hexadecimal. */
    public String password(String name) {
        return kept(name, Secrets::random);
    }

    /** The file with this name. The file contains the password after {@link #password} was called. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The text that is stored under this name. The first call gets the text from the maker and stores it. */
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

    /** Writes a secret to a file that only its owner can read. Replaces an existing file. */
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
