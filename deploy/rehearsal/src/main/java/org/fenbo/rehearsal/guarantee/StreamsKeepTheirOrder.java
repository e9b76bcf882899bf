package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.rehearsal.platform.Seen;

/** I4, I6: the events of one subject come as 1, 2, 3 …; a repeat may come again, a gap or another content may not. */
public final class StreamsKeepTheirOrder implements Guarantee {
    private final Map<String, List<String>> known = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    @Override
    public String promise() {
        return "I4 I6 each stream is whole and in order; repeats are the same to the letter";
    }

    @Override
    public void seen(Seen event) {
        List<String> stream =
                known.computeIfAbsent(event.topic() + " " + event.subject(), subject -> new ArrayList<>());
        String content = event.type() + " " + event.time() + " " + event.fact();
        if (event.sequence() == stream.size() + 1L) {
            stream.add(content);
        } else if (event.sequence() > stream.size()) {
            breaches.add("gap after " + stream.size() + ": " + event);
        } else if (!stream.get((int) event.sequence() - 1).equals(content)) {
            breaches.add("another content at a known place: " + event);
        }
    }

    @Override
    public List<String> breaches() {
        return List.copyOf(breaches);
    }
}
