package dev.jarbase.application.subscriptions;

/** One subscription of one client. Immutable; equal only to itself. */
public final class Subscription {
    private final RealtimeClient client;
    private final String text;
    private final String topic;
    private final String optionsText;
    private final SubscriptionOptions options;
    private final long number;

    /** @param number greater than that of every older subscription */
    Subscription(RealtimeClient client, String text, long number) {
        int mark = text.indexOf('?');
        this.number = number;
        this.client = client;
        this.text = text;
        this.topic = mark < 0 ? text : text.substring(0, mark);
        this.optionsText = mark < 0 ? "" : text.substring(mark + 1);
        this.options = SubscriptionOptions.of(text);
    }

    public RealtimeClient client() {
        return client;
    }

    /** The subscription as the client wrote it, which is also the name of its events. */
    public String text() {
        return text;
    }

    /** What is subscribed to, without options. */
    public String topic() {
        return topic;
    }

    /** The options as written: equal texts are equal options. */
    public String optionsText() {
        return optionsText;
    }

    public SubscriptionOptions options() {
        return options;
    }

    /** Its place among all subscriptions that there ever were. */
    long number() {
        return number;
    }

    /** Whether the client still has this very subscription. */
    public boolean isCurrent() {
        return client.subscriptions().get(text) == this;
    }

    /** The name or id of the collection, if the topic is one of records. */
    public String subject() {
        return subject(topic);
    }

    /** Whether the topic means all records of its subject. */
    public boolean isToAll() {
        int slash = topic.indexOf('/');
        return slash < 0 || topic.substring(slash).equals("/*");
    }

    static String subject(String topic) {
        int slash = topic.indexOf('/');
        return slash < 0 ? topic : topic.substring(0, slash);
    }
}
