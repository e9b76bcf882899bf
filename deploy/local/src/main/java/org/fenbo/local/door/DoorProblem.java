package org.fenbo.local.door;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal by the front door itself, in Chinese and English. The refusal has the same form as refusals by services
 * (RFC 9457).
 */
record DoorProblem(int status, String code, String detail, String remedy) {
    static final String TYPE = "application/problem+json";

    static DoorProblem away(String service) {
        return new DoorProblem(
                503,
                "service-away",
                "服务 " + service + " 没有应答 · the service " + service + " does not answer",
                "请稍后再试；./fenbo status 说明情况 · try again shortly; ./fenbo status shows the reason");
    }

    /**
     * The problem for a status. Only the status is known, because the server refused the request before our code
     * received the request.
     */
    static DoorProblem of(int status) {
        return switch (status) {
            case 400 ->
                new DoorProblem(
                        status,
                        "malformed-request",
                        "请求无法读取 · the request can't be read",
                        "检查地址中的特殊字符是否已编码 · check that special characters of the address are encoded");
            case 404 ->
                new DoorProblem(
                        status,
                        "no-such-address",
                        "没有这个地址 · there is nothing at this address",
                        "地址以 /intake、/dispatch、/supervision 或 /registry 开头 · addresses begin with one of these");
            default ->
                new DoorProblem(
                        status,
                        status < 500 ? "refused" : "failed",
                        "请求未能处理 · the request was not carried out",
                        "请稍后再试；./fenbo logs servers 有记录 · try again; ./fenbo logs servers has more");
        };
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:fenbo:problem:" + code);
        body.put("title", detail);
        body.put("status", status);
        body.put("code", code);
        body.put("detail", detail);
        body.put("remedy", remedy);
        return body;
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(body());
    }
}
