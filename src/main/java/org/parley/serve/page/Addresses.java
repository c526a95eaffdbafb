package org.parley.serve.page;

import java.nio.charset.StandardCharsets;

/** Where on this server the documents about things stand. */
public final class Addresses {
    public static final String DOCUMENTS = "/doc/";

    private static final String IN_ADDRESS = "-._~!$&'()*+,;=:@/%#";

    private Addresses() {}

    /** @param iri under {@code base}; its fragment stays one */
    public static String document(String iri, String base) {
        StringBuilder address = new StringBuilder(DOCUMENTS);
        for (byte b : iri.substring(base.length()).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || IN_ADDRESS.indexOf(c) >= 0)) {
                address.append(c);
            } else {
                address.append("%%%02X".formatted((int) c));
            }
        }
        return address.toString();
    }
}
