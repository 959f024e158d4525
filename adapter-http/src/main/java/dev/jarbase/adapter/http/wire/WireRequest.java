package dev.jarbase.adapter.http.wire;

import java.net.InetAddress;

/** A request as it came over a connection. */
public record WireRequest(RequestHead head, BodyInput body, InetAddress remote, boolean secure) {}
