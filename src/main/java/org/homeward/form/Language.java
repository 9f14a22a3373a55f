package org.homeward.form;

/** The language in which a person is spoken to: that of the request, which a filter binds to its thread. */
public enum Language {
    EN,
    ZH;

    private static final ThreadLocal<Language> CURRENT = ThreadLocal.withInitial(() -> EN);

    /** English where no request is being served. */
    public static Language current() {
        return CURRENT.get();
    }

    static void bind(Language language) {
        CURRENT.set(language);
    }

    static void unbind() {
        CURRENT.remove();
    }

    static Language of(String tag) {
        return tag.startsWith("zh") ? ZH : EN;
    }

    public String choose(String english, String chinese) {
        return this == ZH && !chinese.isBlank() ? chinese : english;
    }
}
