--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: move_updated_at_on(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.move_updated_at_on() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.updated_at := OLD.updated_at + 1;
    RETURN NEW;
END
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: _sqlx_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);


--
-- Name: activity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.activity (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    user_id uuid,
    key_id uuid,
    who text NOT NULL,
    action text NOT NULL,
    webhook_id uuid,
    subject text NOT NULL,
    details text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: api_keys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_keys (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    hash bytea NOT NULL,
    scopes text NOT NULL,
    expires_at bigint,
    created_at bigint NOT NULL,
    last_used_at bigint,
    revoked_at bigint,
    CONSTRAINT api_keys_hash_check CHECK ((length(hash) = 32))
);


--
-- Name: attempts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attempts (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    number bigint NOT NULL,
    started_at bigint NOT NULL,
    url text NOT NULL,
    headers text NOT NULL,
    signature text NOT NULL,
    http_status bigint,
    response_headers text NOT NULL,
    response_body text NOT NULL,
    truncated boolean NOT NULL,
    error_code text,
    error_message text,
    timing text NOT NULL,
    CONSTRAINT attempts_number_check CHECK ((number >= 1))
);


--
-- Name: breakers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.breakers (
    webhook_id uuid NOT NULL,
    endpoint_hash bigint NOT NULL,
    workspace_id uuid NOT NULL,
    endpoint text NOT NULL COLLATE pg_catalog."C",
    opened_at bigint NOT NULL,
    next_probe_at bigint NOT NULL,
    probes bigint NOT NULL,
    probing_until bigint,
    CONSTRAINT breakers_probes_check CHECK ((probes >= 0))
);


--
-- Name: clock_steps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clock_steps (
    since bigint NOT NULL,
    until bigint NOT NULL,
    below uuid NOT NULL
);


--
-- Name: deliveries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.deliveries (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event_id uuid NOT NULL,
    version_id uuid NOT NULL,
    event_type text NOT NULL,
    product text,
    channel text,
    status text NOT NULL,
    reason text,
    attempt_count bigint NOT NULL,
    round_start bigint NOT NULL,
    http_status bigint,
    error text,
    created_at bigint NOT NULL,
    due_at bigint,
    lease_owner uuid,
    replay_id uuid,
    on_request boolean,
    CONSTRAINT deliveries_attempt_count_check CHECK ((attempt_count >= 0)),
    CONSTRAINT deliveries_check CHECK (((status = 'pending'::text) = (due_at IS NOT NULL))),
    CONSTRAINT deliveries_check1 CHECK (((lease_owner IS NULL) OR (status = 'pending'::text))),
    CONSTRAINT deliveries_check2 CHECK (((status = ANY (ARRAY['failed'::text, 'cancelled'::text, 'skipped'::text])) = (reason IS NOT NULL))),
    CONSTRAINT deliveries_on_request_check CHECK (on_request),
    CONSTRAINT deliveries_round_start_check CHECK ((round_start >= 0)),
    CONSTRAINT deliveries_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text, 'cancelled'::text, 'skipped'::text])))
);


--
-- Name: drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drafts (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    user_id uuid NOT NULL,
    document text NOT NULL,
    sealed bytea,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);


--
-- Name: event_types; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_types (
    workspace_id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    document text NOT NULL
);


--
-- Name: events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    sender_id text,
    event_type text NOT NULL,
    time_ns bigint NOT NULL,
    time_digits bigint NOT NULL,
    product text,
    channel text,
    source text,
    data text,
    profile text,
    received_at bigint NOT NULL,
    deliveries bigint NOT NULL,
    skipped bigint NOT NULL,
    CONSTRAINT events_deliveries_check CHECK ((deliveries >= 0)),
    CONSTRAINT events_skipped_check CHECK ((skipped >= 0)),
    CONSTRAINT events_time_digits_check CHECK (((time_digits >= 0) AND (time_digits <= 9)))
);


--
-- Name: fresh_terms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fresh_terms (
    workspace_id uuid NOT NULL,
    event_id uuid NOT NULL,
    term_hash bigint NOT NULL
);


--
-- Name: instance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.instance (
    singleton bigint NOT NULL,
    first_owner uuid,
    config_version bigint NOT NULL,
    retention_at bigint,
    retention_asked bigint,
    retention_allowed bigint,
    CONSTRAINT instance_singleton_check CHECK ((singleton = 1))
);


--
-- Name: members; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members (
    workspace_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT members_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'developer'::text, 'admin'::text, 'owner'::text])))
);


--
-- Name: nodes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.nodes (
    id uuid NOT NULL,
    seen_at bigint NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    keys text DEFAULT ''::text NOT NULL
);


--
-- Name: products; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.products (
    workspace_id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL
);


--
-- Name: refused_outcomes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.refused_outcomes (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    attempt text NOT NULL,
    refusal text NOT NULL,
    moved boolean NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: replays; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.replays (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    status text NOT NULL,
    wanted text NOT NULL,
    since bigint NOT NULL,
    until bigint NOT NULL,
    rate_per_second bigint NOT NULL,
    total bigint NOT NULL,
    exact boolean NOT NULL,
    done bigint NOT NULL,
    "position" uuid NOT NULL,
    paced_at bigint NOT NULL,
    note text,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT replays_rate_per_second_check CHECK ((rate_per_second > 0)),
    CONSTRAINT replays_status_check CHECK ((status = ANY (ARRAY['running'::text, 'paused'::text, 'finished'::text, 'cancelled'::text]))),
    CONSTRAINT replays_wanted_check CHECK ((wanted = ANY (ARRAY['failed'::text, 'any'::text, 'missing'::text])))
);


--
-- Name: rollups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rollups (
    workspace_id uuid NOT NULL,
    span bigint NOT NULL,
    bucket bigint NOT NULL,
    webhook_id uuid NOT NULL,
    measure bigint NOT NULL,
    shard bigint NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT rollups_amount_check CHECK ((amount >= 0)),
    CONSTRAINT rollups_span_check CHECK ((span = ANY (ARRAY[(300000)::bigint, (3600000)::bigint])))
)
WITH (fillfactor='70');


--
-- Name: saved_views; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_views (
    workspace_id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: search_terms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_terms (
    workspace_id uuid NOT NULL,
    term_hash bigint NOT NULL,
    event_id uuid NOT NULL
);


--
-- Name: sender_ids; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sender_ids (
    workspace_id uuid NOT NULL,
    sender_id text NOT NULL,
    event_id uuid NOT NULL
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    created_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    user_agent text NOT NULL,
    address text NOT NULL,
    CONSTRAINT sessions_token_hash_check CHECK ((length(token_hash) = 32))
);


--
-- Name: tests; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tests (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    run_id uuid NOT NULL,
    webhook_id uuid,
    draft_id uuid,
    webhook_name text NOT NULL,
    user_id uuid,
    key_id uuid,
    who text NOT NULL,
    event_type text NOT NULL,
    url text NOT NULL,
    http_status bigint,
    error text,
    error_message text,
    duration_ms bigint NOT NULL,
    created_at bigint NOT NULL,
    result text NOT NULL
);


--
-- Name: troubles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.troubles (
    webhook_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    kind text NOT NULL,
    since bigint NOT NULL,
    told bigint NOT NULL,
    told_at bigint,
    due_at bigint,
    resolved_at bigint,
    CONSTRAINT troubles_kind_check CHECK ((kind = ANY (ARRAY['failing'::text, 'disabled'::text])))
);


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id uuid NOT NULL,
    email text NOT NULL,
    email_lower text NOT NULL,
    password_hash text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: webhook_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhook_versions (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    document text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: webhooks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhooks (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    status text NOT NULL,
    disabled_reason text,
    name text NOT NULL,
    name_lower text NOT NULL,
    config text NOT NULL,
    auth_kind text NOT NULL,
    sealed_auth bytea,
    sealed_secret bytea NOT NULL,
    sealed_previous bytea,
    previous_until bigint,
    version_id uuid NOT NULL,
    tested_hash bytea,
    tested_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    deleted_at bigint,
    off_at bigint,
    on_at bigint,
    CONSTRAINT webhooks_auth_kind_check CHECK ((auth_kind = ANY (ARRAY['none'::text, 'basic'::text, 'bearer'::text, 'header'::text, 'signed'::text, 'oauth2'::text]))),
    CONSTRAINT webhooks_check CHECK (((disabled_reason IS NULL) OR (status = 'disabled'::text))),
    CONSTRAINT webhooks_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'active'::text, 'paused'::text, 'inactive'::text, 'disabled'::text]))),
    CONSTRAINT webhooks_tested_hash_check CHECK ((length(tested_hash) = 32))
);


--
-- Name: workspaces; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workspaces (
    id uuid NOT NULL,
    name text NOT NULL,
    policy text NOT NULL,
    created_at bigint NOT NULL,
    erasing_at bigint
);


--
-- Data for Name: _sqlx_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public._sqlx_migrations VALUES (1, 'start', '2026-12-01 06:36:15.849754+00', true, '\xe40d9a5722cad1a09b0c7aa129b243b799e14c334d8ae5b7dc06c99d7da9b75fb3a645d5e33b5c3573d8757bfc15b74f', 422434937);
INSERT INTO public._sqlx_migrations VALUES (2, 'revisions', '2026-12-01 06:36:16.275929+00', true, '\x8d29fbdee96134134893f726dd42b894d2a0388eff78b8e008137e074bc6140d3543819481d27d019e02fa6d34b6f054', 12074030);
INSERT INTO public._sqlx_migrations VALUES (3, 'refused outcomes', '2026-12-01 06:36:16.292025+00', true, '\x733a1261e5372f8102436d324300b0e3cce46da7ddc089b078837d568f974439e1f2fb21587e699664febaf1924fb62a', 23995603);
INSERT INTO public._sqlx_migrations VALUES (4, 'keys and clocks', '2026-12-01 06:36:16.318271+00', true, '\x70b302848adff3556c5e0e544356df5d5b8f38baca421bf70ce2ba840b5efaa09382ffb63e91d705d386f73ed885b49e', 13620282);
INSERT INTO public._sqlx_migrations VALUES (5, 'breakers', '2026-12-01 06:36:16.335899+00', true, '\x8ee7ea4216491ec75ee8d3190461519e74b8ad0254b064a3cacb5f3de264b167013b54b20da225dd17995714420234e2', 19997230);


--
-- Data for Name: activity; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.activity VALUES ('01a23051-6d68-7000-85a7-0e7d8a0e59cb', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6cdd-7000-9f33-02e6aaa383f7', NULL, 'owner@example.com', 'account.signed_in', NULL, '', '{"address":"127.0.0.1"}', 1796106972520);
INSERT INTO public.activity VALUES ('01a23051-6d9f-7000-9e0a-9c4336b89cb5', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'workspace.changed', NULL, '', '{"fields":["products","policy.test_gate"],"paths":["/products","/policy/test_gate"]}', 1796106972575);
INSERT INTO public.activity VALUES ('01a23051-6dba-7000-80ea-62e95a4f0d45', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'event_type.created', NULL, 'order.paid', '{}', 1796106972602);
INSERT INTO public.activity VALUES ('01a23051-6dc9-7002-b101-8661df32d203', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6dc9-7000-a179-f04fdd15cb55', 'Delivered', '{"status":"active"}', 1796106972617);
INSERT INTO public.activity VALUES ('01a23051-6de0-7002-9ff6-6584bea8d03d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6de0-7000-9604-f804c8249142', 'Failed', '{"status":"active"}', 1796106972640);
INSERT INTO public.activity VALUES ('01a23051-6ded-7002-afce-67d412677023', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6ded-7000-9bf9-87800296e30a', 'Waiting', '{"status":"active"}', 1796106972653);
INSERT INTO public.activity VALUES ('01a23051-6dfc-7000-b205-71c943941f9c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 'Filtered', '{"status":"active"}', 1796106972668);
INSERT INTO public.activity VALUES ('01a23051-6e07-7002-bd8e-a627baff18d6', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6e07-7000-b28b-3837e7ddfcea', 'Replayed', '{"status":"active"}', 1796106972679);
INSERT INTO public.activity VALUES ('01a23051-6e14-7000-b96f-d304acba0a82', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6e13-7000-aa6d-b87d1173cd5a', 'Paused', '{"status":"active"}', 1796106972692);
INSERT INTO public.activity VALUES ('01a23051-6e1f-7000-be78-a7fb68ebbee0', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.paused', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '', '{}', 1796106972703);
INSERT INTO public.activity VALUES ('01a23051-6e2c-7002-baab-791719043519', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6e2c-7000-93d0-23cc5a029c45', 'Inactive', '{"status":"active"}', 1796106972716);
INSERT INTO public.activity VALUES ('01a23051-6e3b-7002-91ed-0d50ec632abc', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 'Gone', '{"status":"active"}', 1796106972731);
INSERT INTO public.activity VALUES ('01a23051-6e48-7002-bbef-b5b14a1a2b1c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6e48-7000-8666-9948c057995f', 'Deleted', '{"status":"active"}', 1796106972744);
INSERT INTO public.activity VALUES ('01a23051-6e53-7000-98dd-7da5dacb7238', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.created', '01a23051-6e52-7000-9685-5016b4e48eb4', 'Unfinished', '{"status":"draft"}', 1796106972755);
INSERT INTO public.activity VALUES ('01a23051-6e61-7000-9202-b1a6f02911a4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.rotated', '01a23051-6dc9-7000-a179-f04fdd15cb55', '', '{"overlap_s":86400}', 1796106972769);
INSERT INTO public.activity VALUES ('01a23051-6e80-7000-8e3a-7cac10c05ef4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.tested', '01a23051-6dc9-7000-a179-f04fdd15cb55', 'Delivered', '{"events":["message.sent"],"ok":true}', 1796106972800);
INSERT INTO public.activity VALUES ('01a23051-6fa1-7000-936b-a1f8612dd34d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, NULL, '', 'webhook.disabled', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '', '{"reason":"The endpoint answered 410 Gone.","cancelled":0}', 1796106973089);
INSERT INTO public.activity VALUES ('01a23051-700c-7000-9749-05c12e85a3f3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.deactivated', '01a23051-6e2c-7000-93d0-23cc5a029c45', '', '{"cancelled":0}', 1796106973196);
INSERT INTO public.activity VALUES ('01a23051-701d-7000-8c17-200a5dc2a610', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'webhook.deleted', '01a23051-6e48-7000-8666-9948c057995f', 'Deleted', '{"cancelled":25}', 1796106973213);
INSERT INTO public.activity VALUES ('01a23051-702f-7000-95e5-071bfbd332f2', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'replay.begun', '01a23051-6e07-7000-b28b-3837e7ddfcea', 'rpl_01m8r52w1de009xmw5gxnp4am9', '{"deliveries":17}', 1796106973231);
INSERT INTO public.activity VALUES ('01a23051-703d-7000-9788-86e8aeab24aa', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, NULL, '', 'webhook.failing', '01a23051-6de0-7000-9604-f804c8249142', '', '{"reason":"The endpoint answered 500 Internal Server Error. The endpoint failed while it handled the request: its own log says why."}', 1796106973245);
INSERT INTO public.activity VALUES ('01a23051-706d-7000-827e-9dae3259415b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.revealed', '01a23051-6e52-7000-9685-5016b4e48eb4', '', '{}', 1796106973293);
INSERT INTO public.activity VALUES ('01a23051-7078-7000-8161-34772ec25616', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.revealed', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '', '{}', 1796106973304);
INSERT INTO public.activity VALUES ('01a23051-707d-7000-ae2b-1aad16b488bf', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.revealed', '01a23051-6e2c-7000-93d0-23cc5a029c45', '', '{}', 1796106973309);
INSERT INTO public.activity VALUES ('01a23051-7083-7000-930a-48400fafcd39', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.revealed', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '', '{}', 1796106973315);
INSERT INTO public.activity VALUES ('01a23051-708b-7000-a90b-d525ad848c1b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.revealed', '01a23051-6e07-7000-b28b-3837e7ddfcea', '', '{}', 1796106973323);
INSERT INTO public.activity VALUES ('01a23051-7093-7000-8c58-e687be374838', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.revealed', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '', '{}', 1796106973331);
INSERT INTO public.activity VALUES ('01a23051-709a-7000-8f71-d0ccf8ef3746', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.revealed', '01a23051-6ded-7000-9bf9-87800296e30a', '', '{}', 1796106973338);
INSERT INTO public.activity VALUES ('01a23051-70a2-7000-8706-b9e387488ab5', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.revealed', '01a23051-6de0-7000-9604-f804c8249142', '', '{}', 1796106973346);
INSERT INTO public.activity VALUES ('01a23051-70b3-7000-865d-ab391adadf28', '01a23051-6cdd-7001-a945-823b4a7d6e0c', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'secret.revealed', '01a23051-6dc9-7000-a179-f04fdd15cb55', '', '{}', 1796106973363);


--
-- Data for Name: api_keys; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.api_keys VALUES ('01a23051-6ce8-7000-87d6-22d7087e466b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'bootstrap', 'tk_k5REr9A6', '\xa52c17b9e87e622655d2fbb150db8807995dfc9ba742ea976cd0e907493f6b5d', '["events:write","webhooks:read","webhooks:write","logs:read","admin"]', NULL, 1796106972381, 1796106972568, NULL);


--
-- Data for Name: attempts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea4-7000-a374-248044ab4e1c', '01a23051-6e9c-701c-8346-6901039a4190', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972836, 'http://127.0.0.1:38939/200', '{}', 'v1,xHoj3cf1T4YpnyeOPgAFurCNfRMQhVOjYCM2dEYFklw=', 200, '{"date":"Tue, 01 Dec 2026 06:36:12 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":221.521,"total":221.594}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea5-7000-bae3-82e154d95103', '01a23051-6e9b-7001-a93b-0b350469796f', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972837, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,zyymhXzmPCsMUnrTbCpWdoL/uLULLF3Ht9kDBNtym3c= v1,1taSN+EqmCEnRYdEzeaQ4VdEwAn2YwRoqH9hDSbptwE=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":13.409,"tls":null,"first_byte":223.665,"total":223.721}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea5-7001-9cf3-1f41b5d77c19', '01a23051-6e9b-7002-ab68-27322e6c421c', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972837, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,kTOsYbTGeci3a6mPOYGSzFTotU3h6L80SGWfXzKewsk=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":13.198,"tls":null,"first_byte":223.512,"total":223.574}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea5-7002-828c-bd15b2886252', '01a23051-6e9c-7013-ad54-efe6796ac1ad', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972837, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,1n+EqUgLbQy1ZTgnvy9tydpzHfnN49WzLtLYN9XGfdg= v1,qoEgBuEVvPjA7Yw2h4Le4FBzPpdzpJjSPSpExb7pKs8=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":31.747,"tls":null,"first_byte":223.779,"total":223.826}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea6-7000-bdd4-7f58bba937f9', '01a23051-6e9b-7003-a58a-aae9a3b71ee3', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972838, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,SDmV2ztdpnBtkPfGezKSmP/IsBVFwnmQc7kGnVOVS4I=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":12.972,"tls":null,"first_byte":224.091,"total":224.151}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea6-7001-a5b3-3539cf807722', '01a23051-6e9c-7014-9ab8-0ad0bcd1fc2c', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972838, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,3TFioHfc4bvXLuUcXuhzMC/yw30fKA14yuRHAVbk5Zw=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":31.64,"tls":null,"first_byte":224.369,"total":224.408}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea6-7002-bbea-6fa2ab88027e', '01a23051-6e9b-7004-a68c-cf8592a3f495', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972838, 'http://127.0.0.1:38939/200', '{}', 'v1,/9if7t8lhEmXDAnnoTf3ONJ/09ZqG15aIftgaPaPxMg=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":12.76,"tls":null,"first_byte":224.673,"total":224.721}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea6-7003-89b4-dd260dcab08a', '01a23051-6e9c-7015-be50-7d6b2db803d4', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972838, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,x/m/kbmWQmKJKGDN/Q1jpmRZoc85h38nY3WT65GVS1E=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":31.438,"tls":null,"first_byte":225.503,"total":225.544}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea6-7004-a609-1d49a14c7156', '01a23051-6e9b-7006-8a95-e71a213196ee', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972838, 'http://127.0.0.1:38939/200', '{}', 'v1,6D+u9qSUkIjscu4DnFuaAD57CNX7oImDbYvjTD94j54=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":12.615,"tls":null,"first_byte":226.055,"total":226.12}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea7-7000-8857-22c2d966d276', '01a23051-6e9c-703d-be35-b111fe22a621', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972839, 'http://127.0.0.1:38939/200', '{}', 'v1,oG0eWGXzj/kPxVS0tPksaIW2rkEO8wfUpRyZWCR55T0=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":31.291,"tls":null,"first_byte":226.275,"total":226.331}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea7-7001-a56b-24dc669fe62a', '01a23051-6e9b-7007-9fee-d18c7797741e', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972839, 'http://127.0.0.1:38939/410', '{}', 'v1,4yekAbnCVTAUL0kXVwgiXnkt/TyvB99elc4HVNZnm1w=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":12.495,"tls":null,"first_byte":226.594,"total":226.643}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea7-7002-aaa7-f264b9391a65', '01a23051-6e9c-7018-a8bc-6d849696b3cc', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972839, 'http://127.0.0.1:38939/200', '{}', 'v1,klqm4S+f1BPS/noxP5nWCDeRJgLjS8f5P6XQv62/iGo=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":31.094,"tls":null,"first_byte":226.816,"total":226.855}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea7-7003-aa93-0671704132c7', '01a23051-6e9b-7008-b2b0-87b55ead84db', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972839, 'http://127.0.0.1:38939/503', '{}', 'v1,Hfgr/h092PXaRwtEvlTOoQIQyqqi0xwZ8qsCbf/CMLU=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":12.291,"tls":null,"first_byte":227.154,"total":227.202}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea7-7004-92b7-01a5d3da55ad', '01a23051-6e9b-700a-831f-28291b5b8dff', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972839, 'http://127.0.0.1:38939/200', '{}', 'v1,ZhJ24mmmZ30EgZU+4cWU2TWYD3RICqg341sH9JVNLKo=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":12.157,"tls":null,"first_byte":227.242,"total":227.28}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea7-7005-b358-e45be4fad84d', '01a23051-6e9b-700b-bc90-81808bfd4585', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972839, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,6uO/4bUD+ClfsxoRaNzJ0FR2DrRvWoM9UMUHZJIqbcw= v1,wh9ubQJunxSZ+zYyIy4XqwGdycqkhYZJZF1fsi6Fn38=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":11.98,"tls":null,"first_byte":227.376,"total":227.427}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eab-7001-aed4-f4e41d018314', '01a23051-6e9c-7016-b204-6c0485f757b0', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972843, 'http://127.0.0.1:38939/200', '{}', 'v1,Cr8LCwqYT7jE1tvtK3zdTJZDFdPjDYCVDI0Kr/0WEPA=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":10.008,"tls":null,"first_byte":228.508,"total":228.567}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea8-7000-8872-e8235485d3e1', '01a23051-6e9b-700c-bb6f-91fd804d9c0b', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972840, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,kFrGatTlmF02bnB7MQN2qaNzdLkIboTpLR+RMTPwPiA=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":11.83,"tls":null,"first_byte":231.957,"total":232.025}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb0-7002-b676-f44df484c462', '01a23051-6e9c-7012-ace1-91d3fcd6b92c', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972848, 'http://127.0.0.1:38939/200', '{}', 'v1,JaoFEBJnjjHU8awbKAiyqGV6z5DQrBGXaY/WsrWF8Y4=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":33.336,"tls":null,"first_byte":239.198,"total":241.99}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea8-7001-91e1-c34819281dd8', '01a23051-6e9b-700d-8495-50e6ec911b7c', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972840, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,3RR+V3PLK+LkDLbUUHs6UvDPt9Sy8QcH6NGXHXbu3qc=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":11.678,"tls":null,"first_byte":231.977,"total":232.016}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea8-7002-82e5-f24be40550bb', '01a23051-6e9c-7003-aad8-7cf45d0da2ce', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972840, 'http://127.0.0.1:38939/200', '{}', 'v1,NrCiz9Qd0klv5d1HIYFkd+IKFQUNEjDPNHZJfOr1sa0=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":11.588,"tls":null,"first_byte":231.975,"total":232.018}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea9-7000-b967-c0e24a84b8ea', '01a23051-6e9b-7010-84da-796f7a58a33d', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972841, 'http://127.0.0.1:38939/200', '{}', 'v1,Rsi1IQIWdEzhCu6Ah4nJie9rGq7QJrntzdkmofV2eso=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":11.457,"tls":null,"first_byte":231.94,"total":231.976}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea9-7001-a1b0-c18288e0c86f', '01a23051-6e9b-7011-8cbd-c56f75176f73', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972841, 'http://127.0.0.1:38939/410', '{}', 'v1,X7+ARmT/coC4uIEcE1ZvIJircEqPBsaLEhfLb/kyM00=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":11.213,"tls":null,"first_byte":231.778,"total":231.816}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ea9-7002-b872-5d30d92656ee', '01a23051-6e9b-7012-a121-3bc10b3bb023', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972841, 'http://127.0.0.1:38939/503', '{}', 'v1,wMdd7Xewms1PJ76q3XP+nVgl7sDH2w1UiYu7hJ/aZn4=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":11.029,"tls":null,"first_byte":231.704,"total":231.74}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eaa-7000-a3b1-00cdd0beb487', '01a23051-6e9b-7014-91b4-f7d46876a6da', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972842, 'http://127.0.0.1:38939/200', '{}', 'v1,JcPDsJY5k7HQ5R8pNHYFuqfcRhIMh5yumqb9zZdFbk0=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":10.917,"tls":null,"first_byte":231.693,"total":231.729}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eaa-7001-a306-1c6a3741a5d9', '01a23051-6e9c-7000-8153-4fa034cd09e0', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972842, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,luFWx0gChz/Odwh4dvmZkesk1BPOoHO5F6jCZG6z9T8= v1,3RPmW83kbWHHYhUus4gO/Y7rwXtGNKEQBo7BC/NJs1Q=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":10.728,"tls":null,"first_byte":231.58,"total":231.615}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eaa-7002-913c-f66c70fa8dc7', '01a23051-6e9c-7001-862d-f7e0b1d9cae3', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972842, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,yXozux/9rPU7Vbn7ID7u3vf39MpTS76bfzE7mY4mpM0=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":10.291,"tls":null,"first_byte":231.245,"total":231.286}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eab-7000-85e1-39a33db5010e', '01a23051-6e9c-7002-b99b-a5a9111a09a5', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972843, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,24vlDy4dMgFUl2wflUL6qnnyf6erKNi9TkH/cG26Ccc=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":10.147,"tls":null,"first_byte":231.205,"total":231.277}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eac-7000-baf5-8475ddff0f04', '01a23051-6e9c-702f-a019-a823834d32b6', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972844, 'http://127.0.0.1:38939/200', '{}', 'v1,SBuPfOcICbqFdn2rmdGenU1eoltP0D0O5TXUQfOsBxE=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.638,"tls":null,"first_byte":230.432,"total":230.481}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eab-7002-9e32-2157ad6e1d38', '01a23051-6e9c-7019-a25c-648e63915fb3', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972843, 'http://127.0.0.1:38939/410', '{}', 'v1,CTzT8TANunwN+VcE5HrzxsGJwRt1eEZ/74S/gt7sAuE=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":26.899,"tls":null,"first_byte":231.192,"total":231.232}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eab-7003-8f10-82bdfbade116', '01a23051-6e9c-701a-b7cb-02b31abfa89e', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972843, 'http://127.0.0.1:38939/503', '{}', 'v1,g08/qPqdt7vDBSXSPVP6b1dmYRc3i7qBYZy8EpppYFs=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":26.744,"tls":null,"first_byte":231.141,"total":231.194}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ead-7000-a40c-2f3b12c76a55', '01a23051-6e9c-701f-82f5-9f277a2764ca', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972845, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,T/aanZW79xBsFT9RCdB36IyCD/z0LjY00DTGVqMoXa0=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":26.116,"tls":null,"first_byte":230.319,"total":230.371}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eac-7001-a906-a4f8cb8bdfa6', '01a23051-6e9c-701d-b700-7c779e855f62', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972844, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,1DMbkHCpD4Smiuz5q/Ic7moyYgFsDhxVk1qHAYwExBI= v1,HsXtsz6Uj1qkcwrUdhYYJ8rGMJ5d4hVsJemxNg1iq9k=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.422,"tls":null,"first_byte":235.256,"total":235.317}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eac-7002-bb14-418da1cb61af', '01a23051-6e9c-701e-a00f-43dbeacfc7ea', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972844, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,8owH/Akfb1d3DP1J9mVRI35/9piKthP0mIhmHYy58Ro=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":26.269,"tls":null,"first_byte":235.263,"total":235.31}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ead-7002-b72f-ef1338d4c28d', '01a23051-6e9c-7022-b97f-0ab4ee6f40f4', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972845, 'http://127.0.0.1:38939/200', '{}', 'v1,DIXHNMO4XZP+Uckf/dJRaybRjvy+eJKKYE9cKg10Cpw=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.202,"tls":null,"first_byte":234.734,"total":234.787}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ead-7001-a4e3-49ffea23de03', '01a23051-6e9c-7050-b906-250dc1f96d0b', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972845, 'http://127.0.0.1:38939/200', '{}', 'v1,lFNbRzGOVeffK4rBahjQTrseTU/MP7mdBczAkiZ9xLc=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":25.966,"tls":null,"first_byte":235.232,"total":235.28}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec1-7004-9f3e-3af14f462319', '01a23051-6e9c-70c6-abcb-80dbeb7cf544', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972865, 'http://127.0.0.1:38939/200', '{}', 'v1,F1uyRAtzM8QZWlyXzd2nN+te77q7aVEU/Z9hxkoCRmA=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":15.3,"tls":null,"first_byte":268.075,"total":268.111}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f95-7000-8ec6-441083baf535', '01a23051-6f82-7001-ba0c-15c322defe10', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106973077, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,m8CRNeRJIZpLzy+Q/C9IfmyXoxP9L6jA/N0vyVfUQJY= v1,cQg6Yq9VzOciU6YIPcZ7hL6UOxFp2zaxDm8JSI9Z38A=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":4.787,"total":4.823}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eae-7000-b98f-450ae636e1bc', '01a23051-6e9c-7024-9771-bf7bb6bb9903', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972846, 'http://127.0.0.1:38939/503', '{}', 'v1,+zElNsUoly+QnQbqMVzQTJ7U0X6sx+f5hWu+MmG1zkQ=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":27.126,"tls":null,"first_byte":236.295,"total":236.344}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f95-7001-a387-b6759dcf3a07', '01a23051-6f82-7002-8527-d7081816f30b', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106973077, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,pD5F09Rp2ljmzJyEWBQkNf4Au+r3LEVg3V2+V7yOgA0=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":null,"tls":null,"first_byte":4.944,"total":4.98}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f96-7000-b121-fe70a459b91f', '01a23051-6f82-7003-8757-422681b22099', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106973078, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,VvcMPw4gJietz1Lw7CinSh1+8zVDIswpqv4VR3eC7P0=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":null,"tls":null,"first_byte":4.779,"total":4.815}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f96-7001-b933-441ddb44cd35', '01a23051-6f82-7004-95dc-2d3ece6a0fb9', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106973078, 'http://127.0.0.1:38939/200', '{}', 'v1,oYfuUemhUdeTWmZchxrSKuRZqzf6YttfcOHcgXccAqw=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":4.67,"total":4.716}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f97-7000-8810-2461ce7a0821', '01a23051-6f82-7007-af0f-e23c1aa53a3d', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106973079, 'http://127.0.0.1:38939/410', '{}', 'v1,KVZLutzGKgrE/YHZDfmdC4o12AbyLVEQVhuf/SLgHU4=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":null,"tls":null,"first_byte":5.986,"total":6.042}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ead-7003-bb06-13eb1d8e87ee', '01a23051-6e9c-7023-88d4-e49010421e2a', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972845, 'http://127.0.0.1:38939/410', '{}', 'v1,OinbRRzQLSmBQLsvMxtniI/Ir/N37Ov/QD5ZLqbpejQ=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":26.099,"tls":null,"first_byte":239.517,"total":239.556}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb1-7000-bc7d-19c774566ac2', '01a23051-6e9c-700a-ac75-e0cae43f8a9a', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972849, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,KV/dSmDpvN9qBhgLnMq6tvi+GSHONdymhxXZwqPhTaU=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":37.211,"tls":null,"first_byte":236.556,"total":236.602}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eae-7001-b9ce-97a44ffc885c', '01a23051-6e9c-7039-8c08-eb4c279cc1d1', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972846, 'http://127.0.0.1:38939/200', '{}', 'v1,EnRx2ztw/PlqY4dicN4pn1QR5kiJHw9B5nvUUmLr94g=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":27.048,"tls":null,"first_byte":239.55,"total":239.588}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f97-7001-9636-1f639fd89ca0', '01a23051-6f82-7008-8e89-cfc33d34a78f', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106973079, 'http://127.0.0.1:38939/503', '{}', 'v1,teXQsavCBTSB1EPyEMBYw5SrFGpl3dcp5aSpeDMgQr4=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":null,"tls":null,"first_byte":6.712,"total":6.749}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eae-7002-84a4-f8b8b7ea9dc3', '01a23051-6e9c-7026-8e2b-5c4f0d119607', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972846, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,O1rjEqrbQvFChHPgskxLIE9ndUQBKa7J41ffUZ1qBUc= v1,F5dKnb+DmGcfwRYoil19E6xm+j1h50Wfs1jUFth2Iz8=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.863,"tls":null,"first_byte":239.728,"total":239.766}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eaf-7000-8139-1a2f88ce0e9e', '01a23051-6e9c-7027-8616-b7e6fa6fc086', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972847, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,oMADWti5x6UeNFKNE9WooJq82obxwYplWhv2hYglULA=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":26.708,"tls":null,"first_byte":239.704,"total":239.747}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eaf-7001-ae2e-af2afbfe8bc9', '01a23051-6e9c-7028-934c-1910ec5c100c', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972847, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,dUOvlD9KXpLWJI/85TbGquATkNqaW2RfitYjImXglx4=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":26.553,"tls":null,"first_byte":239.661,"total":239.713}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eaf-7003-9f01-88234e86dc76', '01a23051-6e9c-7005-ab57-f8aad751da37', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972847, 'http://127.0.0.1:38939/200', '{}', 'v1,EHF2JT0d0yCsOhjOq6idU71JUnDUHMaVGuZxCoh0CKc=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":5.802,"tls":null,"first_byte":239.49,"total":239.527}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f96-7002-8f3f-fb97518efaa2', '01a23051-6f82-7006-a021-d7fdf6b157ba', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106973078, 'http://127.0.0.1:38939/200', '{}', 'v1,rGxZ0r8e6LaS0hjdqqpfdPTPZePfOsVzjxcZF9pU6AQ=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":4.616,"total":8.725}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb0-7000-b97e-f7edc9cff5a0', '01a23051-6e9c-7006-af0a-6f1bb1e85112', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972848, 'http://127.0.0.1:38939/410', '{}', 'v1,eS8sVWvHWi3kd+1GMtnt9yLicgk9a8XpbMeVd6ZSpd4=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":33.613,"tls":null,"first_byte":239.419,"total":240.929}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb0-7003-9e97-fb95a7f60539', '01a23051-6e9c-7009-a9e1-b17605799a2a', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972848, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,mpmUMNDVuNGGrsiquMCwCSmNyCnKRzWyZZgDBMkkKiY= v1,238J4fbIf5wfhj+4ghi7m1b5YWlw6zGjffituIY7aCU=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":37.11,"tls":null,"first_byte":240.315,"total":240.355}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb0-7001-9184-f22e9c8aa9a9', '01a23051-6e9c-7007-bcca-77990834c606', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972848, 'http://127.0.0.1:38939/503', '{}', 'v1,Bh+Xe47VwIeHfGxHjNCcRn6oxYZ+eCOyJUQ4UQ+q5m8=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":33.449,"tls":null,"first_byte":242.454,"total":242.492}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb4-7002-b288-398d88cf8222', '01a23051-6e9c-704c-96a9-f5c0d6a6ac52', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972852, 'http://127.0.0.1:38939/200', '{}', 'v1,umDOwUvpiHsCR+POz63ZGyLMGdBmN17DXadm17Fzdlg=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":21.733,"tls":null,"first_byte":238.308,"total":238.352}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb1-7001-bbb2-132cf710073f', '01a23051-6e9c-700b-91b3-abf94c0793e8', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972849, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,hDnF456aYPVigIojkujWf3y9wyTpTmD3I5lRrwPvH7w=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":37.035,"tls":null,"first_byte":241.79,"total":241.824}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb1-7002-874f-3c599a63042e', '01a23051-6e9c-7029-bf9b-7554a9682c93', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972849, 'http://127.0.0.1:38939/200', '{}', 'v1,yMdFQbiL9yzYIKSmRn1yqJkx4eYOc4rVCxWKSJ+iA10=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":36.911,"tls":null,"first_byte":241.824,"total":241.863}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb2-7000-8f43-21c5ed876599', '01a23051-6e9c-700e-8729-6c235c9b259e', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972850, 'http://127.0.0.1:38939/200', '{}', 'v1,eafrW63HXxdTAwV1CScWNP7cxXX39ZYjs3Dy0R8G8ew=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":36.784,"tls":null,"first_byte":241.782,"total":241.816}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb2-7001-ba00-99771d454b83', '01a23051-6e9c-700f-8d73-90b1bba5d74d', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972850, 'http://127.0.0.1:38939/410', '{}', 'v1,zT8mlmcovb5ZlyuT8pLbCJMN9/dyK13cLPChj2HU40Q=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":36.606,"tls":null,"first_byte":241.711,"total":241.745}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb2-7002-91b1-d4fc4961b42d', '01a23051-6e9c-7010-897a-683f00785433', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972850, 'http://127.0.0.1:38939/503', '{}', 'v1,iJPAfZlkzZUaK12JJr4fuSPbURiwzolxIfuCgVz6nLQ=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":8.479,"tls":null,"first_byte":241.518,"total":241.559}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eaf-7002-a97d-e244a01231e8', '01a23051-6e9c-7063-972f-f1671a66b25d', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972847, 'http://127.0.0.1:38939/200', '{}', 'v1,7EAN3LomFZa2ZWGxw3YeHc1Z77GeTJEnqSl9Y5ZGbis=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":22.313,"tls":null,"first_byte":240.809,"total":240.845}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb3-7000-8f5b-9d79d7b652fa', '01a23051-6e9c-702b-aeb9-240307832c00', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972851, 'http://127.0.0.1:38939/200', '{}', 'v1,RocniFpwx+fNcKsoRuI/QuwoMAJRTY8XrWsXqpfHscc=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":22.152,"tls":null,"first_byte":240.722,"total":240.757}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb4-7000-9bfe-9a33bc434fdf', '01a23051-6e9c-702c-bf0a-905f6f4435c3', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972852, 'http://127.0.0.1:38939/410', '{}', 'v1,RoHduR7pdwzAXvh35am4Ldki21S+L8ijUyXTmJyAiH0=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":22.01,"tls":null,"first_byte":240.666,"total":240.702}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb4-7001-8bc4-726bd80342c1', '01a23051-6e9c-702d-8969-5452825114ae', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972852, 'http://127.0.0.1:38939/503', '{}', 'v1,lJ2FAB0Oovta1XDVNRnWYVz5Z9v7Icdfq39osSxa4LY=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":21.841,"tls":null,"first_byte":240.568,"total":240.604}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb5-7002-bdcf-c881dd822f89', '01a23051-6e9c-7032-b0bd-1e73c6f8f6de', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972853, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,4frnwLf0/LuWUDwXDjcdhYfAieEHz9kXbuY4JWXkuuo=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":21.2,"tls":null,"first_byte":239.689,"total":239.751}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb5-7000-a0bc-5b4a9d8bbd77', '01a23051-6e9c-7030-90ef-703c23b1f6cb', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972853, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,jWvIAXOSYOGp74bHMY9wwoeBP0RTKsFeK/t9Dvpb4dk= v1,rH29jfG6+X8/MAx9PNGhBjNh7EWsPTiMjJ7WTKiaYMo=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":21.535,"tls":null,"first_byte":240.54,"total":240.583}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb5-7001-92f8-c05c8eb418de', '01a23051-6e9c-7031-b5b2-d62db9afc694', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972853, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,MakEmxgy5mZBYbN1Y8DMBRUwishXmu89Rl2Lve5fPzE=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":21.36,"tls":null,"first_byte":240.484,"total":240.522}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb5-7004-9bf2-7071f242385d', '01a23051-6e9c-708e-9619-ea78f0e7236d', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972853, 'http://127.0.0.1:38939/503', '{}', 'v1,kyOInqxYqfbOJOqmYNZCvjlpfnGPcDDNtuvpjdCE/S0=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":21.053,"tls":null,"first_byte":240.159,"total":240.196}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb5-7003-a316-abce41a7b847', '01a23051-6e9c-708d-a491-b27904eceaee', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972853, 'http://127.0.0.1:38939/410', '{}', 'v1,5cHKL/kBJ1TDv+OPbYkMxsOlYw2w/QfeL7s+UXkSQKo=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":25.238,"tls":null,"first_byte":240.453,"total":240.488}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb6-7001-82bf-9ac0116143f0', '01a23051-6e9c-7091-ba10-f19dec3cce1c', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972854, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,QWI06V0L+eKYFcHLf4WHOH3r/JZohB8d8vcX/e+iDP0= v1,oZT9GfV3s5pkqHF/MV4g6LcDqrx8+dQolEDFVUUIQ70=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":20.867,"tls":null,"first_byte":240.329,"total":240.365}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb6-7000-8a4e-5ec8a171bad1', '01a23051-6e9c-7077-9a24-3e8ac004e7ef', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972854, 'http://127.0.0.1:38939/200', '{}', 'v1,J7rixn7belRfs2wV3sCAgmKiApqKtzZvoNBVWQOERiU=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":25.081,"tls":null,"first_byte":240.674,"total":240.708}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb6-7003-b930-8dbf995bfb0e', '01a23051-6e9c-7092-80df-40ff293b6519', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972854, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,6qRP9x2XetqlFzmskaFhO1hWLL5p1r3CCaY8JVNHwe4=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":20.69,"tls":null,"first_byte":240.449,"total":240.485}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb6-7002-9b02-c2d65564d94a', '01a23051-6e9c-7035-bc3a-995fdcc7f18e', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972854, 'http://127.0.0.1:38939/200', '{}', 'v1,B0NIWuVxgUbypwkd3xWGQeVtA8cpYHq96pIU8z21WlI=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.966,"tls":null,"first_byte":240.777,"total":240.849}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb6-7004-b7b1-cf63c9d398d5', '01a23051-6e9c-7036-87d8-9cb1ca48be9a', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972854, 'http://127.0.0.1:38939/410', '{}', 'v1,2P9kxRtVyYTWFVUkLmzJ0daip8iAqgYWpFPrFNEsGeM=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":24.875,"tls":null,"first_byte":241.469,"total":241.507}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb6-7006-9012-ff427c9700a4', '01a23051-6e9c-7037-bb10-0a8adcbcb9c4', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972854, 'http://127.0.0.1:38939/503', '{}', 'v1,7Nb9fPaL0boBurk72vCz2W0/+wDo6p8kYtNdDIqRz9o=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":24.762,"tls":null,"first_byte":241.524,"total":241.561}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb6-7005-9c82-849052dd8783', '01a23051-6e9c-7093-bd0f-57be5b8fe209', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972854, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,1XAeolmR7vBIMxBTgo323Houcy/6Gb6jlgK956R8ULc=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":20.549,"tls":null,"first_byte":240.661,"total":240.697}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb7-7000-8575-773b376fedcd', '01a23051-6e9c-7096-9750-bba7d8484d10', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972855, 'http://127.0.0.1:38939/200', '{}', 'v1,0hAoadRgXc6imLk4isQdn7zNfbKYgzntqDp5caJ7bS8=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":20.44,"tls":null,"first_byte":244.094,"total":244.155}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb7-7001-a05a-4cb7259cab07', '01a23051-6e9c-7056-a98d-6cfcb878ab46', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972855, 'http://127.0.0.1:38939/200', '{}', 'v1,KhX5s1Z/0xVVdGg2udzr79KHkuAICXeqDpETIGTUj0s=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.673,"tls":null,"first_byte":244.363,"total":244.401}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb7-7002-a18f-1414e7fba118', '01a23051-6e9c-7097-8cf9-13190dbbea05', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972855, 'http://127.0.0.1:38939/410', '{}', 'v1,1/muCpa6ZZiDTqN5IwhkE5jfHytOoFJGfe/vqfZD0pY=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":20.282,"tls":null,"first_byte":244.402,"total":244.439}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb7-7003-84d7-00db1d3c931d', '01a23051-6e9c-703a-982b-8aa66f454bc9', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972855, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,BLCM3YrHlSk5Cm6vR1BADjo+9TS5oU+4JeTcS07JS88= v1,hYQ6dK+ATdEUC0UyUzRus4fD1Q885RF0uG0JI1ENpxQ=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.475,"tls":null,"first_byte":244.549,"total":244.587}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb7-7005-824b-5718f02e508e', '01a23051-6e9c-703b-a383-82bea0b026cb', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972855, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,guZeYsZ5SD+nFFbzvHh6r1+ytQ47aUVblyW3zrTwPJg=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":24.314,"tls":null,"first_byte":244.5,"total":244.536}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb7-7004-900b-d099906985d2', '01a23051-6e9c-7098-8f3b-33b7c5ba029e', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972855, 'http://127.0.0.1:38939/503', '{}', 'v1,ANFoc+xqFCrXJ4AjN6BpBsRQLFq20f+/ZwTpqEsf1Zg=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":19.856,"tls":null,"first_byte":244.563,"total":244.607}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb8-7000-9b01-91f21d2cc419', '01a23051-6e9c-703c-8216-07f796acb214', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972856, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,v8Sa0z2nAG0JJXNFsObTsax7jQ/Df5kbzzJEw8ddoFw=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":24.154,"tls":null,"first_byte":244.732,"total":244.767}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb8-7001-b8b0-f380233b48bf', '01a23051-6e9c-709a-be1e-720a375e49fa', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972856, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,ZYaPIgk+VWdFSVJ2lCyGKtrORw349a3UIF2hJOUx2nI= v1,zzcdCjPXVHrIJWSiYYGW3FLYDiwVtL9x0vhPJ0a6OB0=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":19.664,"tls":null,"first_byte":244.728,"total":244.763}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb8-7002-8122-ecf6521ce8a3', '01a23051-6e9c-708a-814b-e7981fa45be4', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972856, 'http://127.0.0.1:38939/200', '{}', 'v1,vGkS3pv6j+6yJcIvwb0jwImL8mah33ZAM7r2+26zeWI=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.012,"tls":null,"first_byte":244.948,"total":244.983}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb8-7004-a073-2aa3754bf9c4', '01a23051-6e9c-703f-a9d9-dc8c16b72705', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972856, 'http://127.0.0.1:38939/200', '{}', 'v1,zr6jvi7eyNHQCmHR+t/90WAd28BOX2ZGwZEu9Kd+zOE=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":23.883,"tls":null,"first_byte":244.903,"total":244.94}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb8-7003-8507-3953febd653b', '01a23051-6e9c-709b-9945-9819630d5bd4', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972856, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,Tr2wFxgQ6ua7BUanHbvD0oMyPP/KjrStUuos7teSQYA=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":19.476,"tls":null,"first_byte":245.109,"total":245.144}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb8-7005-abbf-3af3578fd7df', '01a23051-6e9c-7040-a435-0f79cc061005', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972856, 'http://127.0.0.1:38939/410', '{}', 'v1,rXqhWcvnBK9OOaoUwBlV0QsUZYvHKzfE3+w7JbixBo0=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":23.762,"tls":null,"first_byte":245.101,"total":245.143}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-705c-7000-a64d-bd57d4e45950', '01a23051-6e9c-70ad-bc06-f994fa23be35', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973276, 'http://127.0.0.1:38939/200', '{}', 'v1,/eTEs0a+bybbKWWRFxkZ/jKEjFcPSsaqI0kClabTfD8=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":2.204,"total":2.242}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb8-7006-b156-b40e9f72d0eb', '01a23051-6e9c-709c-af50-700103fd0fe4', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972856, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,s4BPSESLhJdOY8PfqJ/qIl5CwhQkAvgndtUswrn9kUg=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":19.321,"tls":null,"first_byte":245.298,"total":245.336}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb9-7000-bd77-72d4b8b4933c', '01a23051-6e9c-7041-b4eb-f6de41933c13', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972857, 'http://127.0.0.1:38939/503', '{}', 'v1,QMN3Z0JsvyNVpqwQheh5upwNqBfc+9aU/TteckWdTLQ=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":23.629,"tls":null,"first_byte":245.366,"total":245.404}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb9-7001-bbda-e9bb9476ed2f', '01a23051-6e9c-709f-aa0c-0814012b4cc9', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972857, 'http://127.0.0.1:38939/200', '{}', 'v1,XKeXlT14GaOBaqN9DgziU5TMKAYVUMYLEaCcZV8ODNE=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":19.182,"tls":null,"first_byte":245.575,"total":245.611}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb9-7002-9400-b1f1ebfc7f4f', '01a23051-6e9c-7069-bb83-91a8663d2124', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972857, 'http://127.0.0.1:38939/200', '{}', 'v1,A7lny5nS3ghGjl/zCEpL0ThojItvbDDr614MJO+2mPU=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":23.52,"tls":null,"first_byte":245.601,"total":245.635}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb9-7003-857c-79af198d1715', '01a23051-6e9c-70a0-860e-8ce5cbac1a65', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972857, 'http://127.0.0.1:38939/410', '{}', 'v1,DjxY62QC7PPCKdokWopBweeBzdhcJnTtTdPM8RWSqGM=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":19.024,"tls":null,"first_byte":245.727,"total":245.769}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb9-7004-9e4a-ceb16e24c512', '01a23051-6e9c-7043-837c-152bdda739b1', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972857, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,Fj8s1AvkHToAe27ZikLWWpL58ZMPQsD/mz0RvxQ8idU= v1,lhaM3DewYbKbQ4ioVKAr755BuNPUdwh/OOQim1jMTzE=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":23.287,"tls":null,"first_byte":245.695,"total":245.762}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb9-7005-a4c3-ce879822d4c4', '01a23051-6e9c-70a1-9411-09f053c716ec', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972857, 'http://127.0.0.1:38939/503', '{}', 'v1,7EB4rc7tj0xlKiKEgoD7O9uvBPWIRUtQUJV2OoWTMlE=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":18.881,"tls":null,"first_byte":246.025,"total":246.062}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb9-7006-95c1-fdefdf158099', '01a23051-6e9c-7044-a73f-a9e6de4ed625', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972857, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,hHRuX6s5F/54u+yXVP3kXioyTb+CEn1bgk0AiWS0XpI=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":23.139,"tls":null,"first_byte":249.099,"total":249.171}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eb9-7007-9c28-b795df91f840', '01a23051-6e9c-70a4-b3d8-86c0dbe717b9', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972857, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,vsbQuVxkukzD4m8CUgG9B9b+6UpYod7re3vGC/Wl2QA= v1,KpycjHEr+qfJG+79MZ3b8Bd40R20YS5j7yT7U54e5qk=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":18.7,"tls":null,"first_byte":249.556,"total":249.619}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eba-7000-96c2-3a70e34442a4', '01a23051-6e9c-7045-b82c-d6ab05ae4d75', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972858, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,NJaOXqwM3dKWGmr+R26opto7TbT94HtficHdUfUT1a0=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":22.99,"tls":null,"first_byte":249.659,"total":249.706}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eba-7001-9f37-b85538233f59', '01a23051-6e9c-70a5-b254-8ee4a66a0ef1', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972858, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,6BcVMhcfooI1OTo+TSEjAS65Ft6+nWsZvZBda0OhAL0=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":18.551,"tls":null,"first_byte":249.922,"total":249.958}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eba-7002-a010-9d1948cbc342', '01a23051-6e9c-709d-9a5d-da9c04cbac64', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972858, 'http://127.0.0.1:38939/200', '{}', 'v1,LEc4tURC9X7VnaJ7/UISvcf03DLeNgmoSTIqka/fjwI=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":22.831,"tls":null,"first_byte":249.972,"total":250.01}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eba-7003-9bea-3ba7cddce5e8', '01a23051-6e9c-70a6-82cf-49a65c97edf3', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972858, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,xUMk0HNTT4DnnioRamWl7Yaz2ieLQleI7XMzTHVk0Ec=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":18.366,"tls":null,"first_byte":250.123,"total":250.157}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eba-7004-9f7b-b2601fae3ba1', '01a23051-6e9c-7048-ba36-2309895b8aea', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972858, 'http://127.0.0.1:38939/200', '{}', 'v1,vAfSsYqyh0WIdcU+nNPjzD4iiBam8UMHLu6ls+Duw9I=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":22.731,"tls":null,"first_byte":250.184,"total":250.22}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eba-7005-9725-6690b773628e', '01a23051-6e9c-70a9-b5f4-d84eb8d146ee', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972858, 'http://127.0.0.1:38939/200', '{}', 'v1,IxKm4/lJvxsK01l6QSQz8C8fbgVT6Qzhwj4/UBgqnok=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":18.225,"tls":null,"first_byte":250.325,"total":250.36}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eba-7006-b63d-721bc82cbfe9', '01a23051-6e9c-7049-9e68-60c3359c622d', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972858, 'http://127.0.0.1:38939/410', '{}', 'v1,KSIKwpuA8lFGDGdA8uSZQU+ZRjnpDjhKoFEbYg+Kiqg=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":22.604,"tls":null,"first_byte":250.363,"total":250.429}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebb-7000-b5f1-6dfc7d97a857', '01a23051-6e9c-70aa-aa63-c4c5e6ba6b5e', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972859, 'http://127.0.0.1:38939/410', '{}', 'v1,KK4x1qRqBjNHr0WFOn/d+J5SqrbFKLyn9HkhrWnAisY=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":18.091,"tls":null,"first_byte":250.553,"total":250.588}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-705d-7001-8662-726b456eb939', '01a23051-6e9c-70c0-abbe-848fba5aa441', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973277, 'http://127.0.0.1:38939/200', '{}', 'v1,cQEvjgN8wRvBAxV9iu0uKxy7cHw5b7HYYl3rcQ8JAfM=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":1.736,"total":1.772}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebb-7001-89e4-bf2d611cbcf0', '01a23051-6e9c-70ab-a873-88c4d8659119', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972859, 'http://127.0.0.1:38939/503', '{}', 'v1,9/AQCw3uRAuK3fe1cw6V9FSz8RmxKtUW/prQnOXswNM=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":17.96,"tls":null,"first_byte":250.519,"total":250.556}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebb-7003-a6a9-95bfe0a01507', '01a23051-6e9c-70ae-bed5-2d070ac0685d', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972859, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,vq6w7mJyNDiPFEZDiJLRpYZi0j7YwYvFq3GXDs3sr10= v1,HFQ0nxXIt0KFLypQdJ57mOJzdS8ntSi5TKnIlHx5rpM=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":17.698,"tls":null,"first_byte":250.351,"total":250.386}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebb-7002-964e-281af41a52dd', '01a23051-6e9c-704a-90c8-bcd15d4794ad', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972859, 'http://127.0.0.1:38939/503', '{}', 'v1,wAqNHYNf1IaMkqaHwOrFHONcRoeirVb7m3spiYroONw=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":27.028,"tls":null,"first_byte":250.779,"total":250.816}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebc-7001-8936-5201f3457e0b', '01a23051-6e9c-7073-beec-b0ed95b1ee72', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972860, 'http://127.0.0.1:38939/200', '{}', 'v1,rfAFA52GkAtob3apXi2z5xt3iJxl1xhx0zfU2G/SyhE=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.925,"tls":null,"first_byte":250.274,"total":250.316}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebc-7002-babb-4f7a103c7f29', '01a23051-6e9c-704d-b31d-053e5c70af95', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972860, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,NkAIk944ZO4UEnucUafumfO1yQKM9kYyUJVW29O1vcE= v1,uGMsu7sa5zZjKIqlgjDmkOq5jPBds3XsiLry41Y0g1Y=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":27.08,"tls":null,"first_byte":250.113,"total":250.149}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebc-7003-924f-1b1646822a7c', '01a23051-6e9c-704e-96ea-e04296025893', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972860, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,Ad+OYMNIU8IlFrSBJdy7WFw6g5P6WkblH9wUcWgk7xY=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":26.931,"tls":null,"first_byte":250.141,"total":250.186}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebd-7001-b9ec-3fc96a0e44fa', '01a23051-6e9c-70b0-8285-07867a877c37', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972861, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,dpx6ZauX/jtU2NZ2Yp0ZFL776XMpktGXAIhuYplpx7w=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":16.357,"tls":null,"first_byte":252.349,"total":252.393}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebc-7000-a7d3-4cd59f77a07e', '01a23051-6e9c-70af-8af8-0ad72cdc9642', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972860, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,Rl/v77EmrHaQbSahsJ/hkBDQi5X35RBaWLG6jMmJmhc=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":16.533,"tls":null,"first_byte":252.919,"total":252.957}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebd-7000-928b-048e313a609a', '01a23051-6e9c-704f-85d7-4a7bc679ada1', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972861, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,eirgspv9b+j+N2HOIiXfkxa+vS1Kd6bp3rOwAP7RWXY=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":26.775,"tls":null,"first_byte":252.919,"total":252.958}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebd-7003-9a7f-1ac43e380f5f', '01a23051-6e9c-70b3-accb-400f29de2a57', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972861, 'http://127.0.0.1:38939/200', '{}', 'v1,MaDYxHi46xS94UaGQUPR6a9XQmJg9LNpyJ/+FGtl3eo=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":16.193,"tls":null,"first_byte":252.83,"total":252.872}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebd-7002-855d-b360d5609faf', '01a23051-6e9c-70b1-8b17-0845623a3c52', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972861, 'http://127.0.0.1:38939/200', '{}', 'v1,tsjoSJrb/t2epEblRpm3ZbFWj4FTSLkTMTjwjOAldDY=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.607,"tls":null,"first_byte":254.492,"total":254.532}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebe-7002-86b0-1e365cc17415', '01a23051-6e9c-7054-bb47-451136a593cb', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972862, 'http://127.0.0.1:38939/503', '{}', 'v1,DAiBdTbnn7UNZ5gRZutEdx+6BDtZAsGnTX6bUVaEmOc=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":26.231,"tls":null,"first_byte":253.975,"total":254.012}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebd-7004-9818-f2fdc1f629d4', '01a23051-6e9c-7052-88b1-b12471ffd85e', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972861, 'http://127.0.0.1:38939/200', '{}', 'v1,XljPLtazdl9cenQgex5+uQaqGLcG1Qt3wGYhdxtmkKw=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.464,"tls":null,"first_byte":254.726,"total":254.762}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebd-7005-a12c-992cf4c622e9', '01a23051-6e9c-70b4-8dc2-064128c43634', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972861, 'http://127.0.0.1:38939/410', '{}', 'v1,oE5OuVjt924Ryrt4ck48NGDfCqk0FEqVEWH8LcB5m0k=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":16.053,"tls":null,"first_byte":254.848,"total":254.884}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebe-7000-b53e-9d9a7f566fc4', '01a23051-6e9c-7053-9cfa-ba39a6ce58f3', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972862, 'http://127.0.0.1:38939/410', '{}', 'v1,xANOwTQjlaCXnnuk6T7+MqomOP4r7hcCX4ZUY3lTXfs=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":26.364,"tls":null,"first_byte":254.879,"total":254.925}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebe-7001-8fd5-4dde69b8a6e0', '01a23051-6e9c-70b5-95e6-8057fe3a1b83', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972862, 'http://127.0.0.1:38939/503', '{}', 'v1,MJlV6N5qjDLdFLYiIsR1S0jZDmHp5fcCZ50YR05rQEg=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":15.907,"tls":null,"first_byte":255.011,"total":255.055}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebe-7005-8751-cb47f6f80554', '01a23051-6e9c-70b8-9ebc-4a9c117716eb', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972862, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,mtDu6akFAaPLwDjsDC17+ap9mgRHZBbJj5syY86i4rU=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":17.159,"tls":null,"first_byte":257.3,"total":257.348}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebe-7003-9f98-6ead3cf422fe', '01a23051-6e9c-70b7-b88a-e42aea7219c6', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972862, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,nDLdsQ61RtbXPjmToY+et26MwfieD2kNr6jrYgab4V4= v1,XZjcKZTp26F/ja4mhDjkBqOFAHD3RdnfqnpBgrv9Fc4=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":17.302,"tls":null,"first_byte":257.897,"total":257.963}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebe-7004-acfc-f2b97bf7b061', '01a23051-6e9c-7086-9c91-b0ba7bb8af36', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972862, 'http://127.0.0.1:38939/200', '{}', 'v1,PJf/RDmBzUhM+V4cXVEpruuk+h0MXaop7fzJ9hdMJdg=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.112,"tls":null,"first_byte":258.082,"total":258.132}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebe-7006-b106-4e919ed90604', '01a23051-6e9c-7057-9875-a70535e71dff', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972862, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,EboNNMhQoGFpK5gll1b8KuO7nkfNhZKqO4j8bhEep4Y= v1,oX9ZgPM3k2jFqsfSy95O+r/s6+rZt0dQJwom+bxhfaM=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":25.921,"tls":null,"first_byte":259.787,"total":259.846}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebf-7000-9af3-1b044e8fa1bf', '01a23051-6e9c-70b9-86d5-40db0b3338b1', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972863, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,zmKNj51lJ3yuqFWiZPuvUIRQAUPTxjyi9phiQ0lWBiU=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":16.993,"tls":null,"first_byte":259.993,"total":260.048}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebf-7001-b61d-1be62a0db616', '01a23051-6e9c-7058-a076-55aecb6e20c7', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972863, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,L14nHj1OzuUWyBZNxXt/shpYdRmYCpqP2RYORAYd2Ww=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":25.778,"tls":null,"first_byte":260.171,"total":260.218}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebf-7002-bee4-8af337b6f6f0', '01a23051-6e9c-70bc-a58c-e012b4f0e0ac', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972863, 'http://127.0.0.1:38939/200', '{}', 'v1,DbGcYIJV0m/woZxVj2+fxKW+208LlawwsgCXZerNgf4=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":16.853,"tls":null,"first_byte":260.365,"total":260.413}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebf-7003-8193-366d5dc188c2', '01a23051-6e9c-7059-8320-61c58031d453', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972863, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,ypJdICZfxtaqRPN9OKy9lsGYG9MzJPVa4Luf5p3t/aM=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":25.593,"tls":null,"first_byte":265.356,"total":265.429}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebf-7004-83ca-afc277f54180', '01a23051-6e9c-70bd-b5b4-3e01a7f77d4b', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972863, 'http://127.0.0.1:38939/410', '{}', 'v1,4rjBGABZYlUx4e3R3z/J+WEFSL/UXH8qx8tOKSK/W0g=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":16.675,"tls":null,"first_byte":265.726,"total":265.776}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec0-7001-9db6-95a40f19bfac', '01a23051-6e9c-70c4-8605-601664250008', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 1796106972864, 'http://127.0.0.1:38939/200', '{}', 'v1,d4P4BYtDNUWvYRHlHuvj8ZqP08kLiquRTcMWxUY+Tn4=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":25.023,"tls":null,"first_byte":265.643,"total":265.684}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ebf-7005-ad0e-91b526da2649', '01a23051-6e9c-70be-b4c3-8e3da8503614', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972863, 'http://127.0.0.1:38939/503', '{}', 'v1,6mYc589hsdRIRaf3+mmi2H+UIQtx4bFu7ds5IfN/15k=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":16.565,"tls":null,"first_byte":266.144,"total":266.18}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec0-7002-a8a3-11bf85ad3e51', '01a23051-6e9c-705c-981a-39f39a267310', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972864, 'http://127.0.0.1:38939/200', '{}', 'v1,pgRGKiphbK6dks5Q6e0LZJhyEqBKHcm01Vtaa4W2uGA=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.786,"tls":null,"first_byte":265.811,"total":265.849}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec0-7000-a07e-c1f1ad74b1ee', '01a23051-6e9c-70c1-82d5-5c344e852356', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972864, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,d1lm+JDAPDmYw4UzNMQpxWLLs+g12qiQiO+xlXfLNEY= v1,8VnPTLvvT3orvSwntVbM0rCIQAdlpcQ4QqJPuwQqHPM=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":16.368,"tls":null,"first_byte":266.296,"total":266.332}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec0-7003-b560-34db25fabc01', '01a23051-6e9c-70c2-92de-9fb9ce557b9e', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972864, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,Wc9jhH7EgMWLrAp9aiibT0nmQprGTwjrA75Sn6OePmw=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":16.186,"tls":null,"first_byte":267.638,"total":267.682}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec0-7004-b883-b0f6a3fbf9cb', '01a23051-6e9c-705d-907c-3ad43f6f9a44', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972864, 'http://127.0.0.1:38939/410', '{}', 'v1,1gbJpUxflYfkVxArlpUqR8sw0xo/x8fIOUi6XkfbmrI=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":24.666,"tls":null,"first_byte":267.674,"total":267.712}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec1-7000-9282-4499dab3fd91', '01a23051-6e9c-705e-b48c-233b8a1d2f82', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972865, 'http://127.0.0.1:38939/503', '{}', 'v1,TF3CPG2sOVq6Ty3w8XSdt74kwlK4gGyLOjgDjhGkdCw=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":24.528,"tls":null,"first_byte":267.779,"total":267.929}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec1-7002-a5bb-e14f68577dbf', '01a23051-6e9c-7090-99b8-401c9743c24f', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972865, 'http://127.0.0.1:38939/200', '{}', 'v1,y+zsqnvOWMbPU3UzLwuz1P+L5MeyizQP3VYvmzV6vEU=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.423,"tls":null,"first_byte":267.93,"total":267.969}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec1-7003-a896-06946745fc83', '01a23051-6e9c-7060-a936-31a58ea5d27b', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972865, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,mlrRg0ms9pCwvri3ygWZU1GKToG4JCe3B/9kBoWSjvU= v1,NbUNU6TiQ65YRWyrGwZqDZTvjdZ1/9cKKTFeE6uFnA4=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.21,"tls":null,"first_byte":267.858,"total":267.902}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec1-7005-bfa4-cb4550593deb', '01a23051-6e9c-7061-992a-ca99d01c60a7', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972865, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,WARlyu9HRP7oHtwXmLSKuE/EavVOHR4RxYMbef2CiTo=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":24.079,"tls":null,"first_byte":268.046,"total":268.081}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec2-7001-896f-4b90077d64a0', '01a23051-6e9c-70c8-87ff-05c1870bd77b', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972866, 'http://127.0.0.1:38939/503', '{}', 'v1,DjiD5/fI30hMZrGU/w9gn8YJwFzANP+qPsJfBTpK0KQ=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":15.024,"tls":null,"first_byte":268.204,"total":268.26}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec1-7006-932f-6710701d4507', '01a23051-6e9c-70c7-a7d7-938460c2c7b1', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972865, 'http://127.0.0.1:38939/410', '{}', 'v1,HVvoDvd28B1//Mlov3WniTcTSfGEWV+42FUtfwXITQI=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":15.157,"tls":null,"first_byte":268.752,"total":268.788}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec2-7003-939d-fdae13287cbb', '01a23051-6e9c-7065-8930-415512110543', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972866, 'http://127.0.0.1:38939/200', '{}', 'v1,NCQqRze3D6ImtIb1w7f8RO+X3OM+pjL2GskVZ7hbJlI=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":15.578,"tls":null,"first_byte":268.404,"total":268.438}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec2-7000-8c1a-47591f5c9f04', '01a23051-6e9c-7062-b67e-252630acf4bf', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972866, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,OOXwTY5OBHD/tuurSWa5JOTmjaOT92p8ILzRWBiaJwQ=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":23.885,"tls":null,"first_byte":268.877,"total":268.918}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec2-7004-a237-a2e8a6dc058e', '01a23051-6e9c-7066-81c6-8c267c1bd377', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972866, 'http://127.0.0.1:38939/410', '{}', 'v1,/CCYTAG20T7nXsXnc78/zgf72Mxr0NOPVt7dsddpkSI=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":15.336,"tls":null,"first_byte":268.601,"total":268.638}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec1-7001-b126-84d227cc5edc', '01a23051-6e9c-70c3-8e2c-270545a4b621', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972865, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,69f0gf75PCIRPywZpnbztrkoCHYCmc0a37184JAnAeI=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":15.559,"tls":null,"first_byte":270.396,"total":270.439}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec2-7006-9c05-7e114a6c9c02', '01a23051-6e9c-7067-b562-079640c74aa6', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972866, 'http://127.0.0.1:38939/503', '{}', 'v1,OkbIPM0FTYCwGkZCKaO93YpuakrhSjS3ywtT9d6G3Fo=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":15.208,"tls":null,"first_byte":269.044,"total":269.08}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec2-7005-a27d-93fd9040a945', '01a23051-6e9c-70cc-8aa0-5c91dc0a04a3', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972866, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,ueu4OepwuCmtQOSfVPrYVKRM5KCjlzL3HK9Y8FzsZOc=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":14.694,"tls":null,"first_byte":269.491,"total":269.526}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec3-7001-858d-ded1937efc7b', '01a23051-6e9c-70a3-a1b5-a7ddb21fc4bd', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972867, 'http://127.0.0.1:38939/200', '{}', 'v1,YU0oNIrqsulkLOXz5t8mrQLYq1V48nAsY2VT7TQjekY=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":15.101,"tls":null,"first_byte":269.291,"total":269.334}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec3-7000-9a08-46d77607f1cc', '01a23051-6e9c-70cd-9ef4-03d40a0a118c', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972867, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,ZUIk2xoDb9xqeE7frOqa/X9nvwwIKn1Xj+it6jsAsBY=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":14.544,"tls":null,"first_byte":269.68,"total":269.717}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec3-7003-aa65-24e108008c97', '01a23051-6e9c-706a-aaa6-2f00e4502552', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972867, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,VuYzfULIZwAIX1ThYiJsprk67WaDI+gmhOPi+dlU43g= v1,1nFhC1KtJfqd7wKOKqPyi2Ucicb6eW7dTUfInp9zeP8=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":13.074,"tls":null,"first_byte":269.425,"total":269.463}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec3-7002-b2ce-dc5820211fe1', '01a23051-6e9c-70d0-b2e7-137b7d2cba4d', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972867, 'http://127.0.0.1:38939/200', '{}', 'v1,eiXORZT/euxRyFjTIJiF5ZdDYHx6glUTxaGeCjWRzzg=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":14.403,"tls":null,"first_byte":269.881,"total":269.916}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec5-7001-b090-efd9c2c94d7d', '01a23051-6e9c-70d2-bd4b-097c0e035049', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972869, 'http://127.0.0.1:38939/503', '{}', 'v1,/ZaAKSMOWjLTAWbrrPeQ6Q8yRpj1mTFbF1IWql8wydg=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":12.246,"tls":null,"first_byte":267.734,"total":267.77}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec3-7004-a7e0-cc26dec897a6', '01a23051-6e9c-70d1-a779-ff8bd6ea2591', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972867, 'http://127.0.0.1:38939/410', '{}', 'v1,aF9kwEC/ijryKjaR3SK/dpTQ+yRQyC4nlby7jpZpbPM=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":12.404,"tls":null,"first_byte":268.251,"total":268.287}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec5-7002-92d1-cbcc0554e3ee', '01a23051-6e9c-706c-a402-0646d5eb230f', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972869, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,IFndm4QDJsGgOTgT8YH11UQJ5eake+RxFIrh2kOfuc8=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":12.704,"tls":null,"first_byte":267.862,"total":267.904}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec6-7000-a63c-34f6a6ce9cb6', '01a23051-6e9c-706f-93dc-1129fb4e48f9', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972870, 'http://127.0.0.1:38939/200', '{}', 'v1,X6vuaGnul4j45pTK6hm/+7eNjjtZAKQ67GIdcmBFLUk=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":12.553,"tls":null,"first_byte":267.827,"total":267.863}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7057-7002-a905-2928d6a54b95', '01a23051-6e9c-7090-99b8-401c9743c24f', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973271, 'http://127.0.0.1:38939/200', '{}', 'v1,klJyJSC7zWOazOgXrCzcN8+vtmQ1bXOJNAVu9qHgPwY=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":10.032,"total":10.094}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec5-7000-b710-62db60ae9417', '01a23051-6e9c-706b-a30f-c58e6d449892', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972869, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,zOAK1iWS9q1RwkWspdkbHcoMVgxNvSJ6GG3/By+GdXw=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":12.867,"tls":null,"first_byte":268.582,"total":268.616}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec6-7002-8e0f-b199a2cc2182', '01a23051-6e9c-7071-bc04-ad9d18a89617', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972870, 'http://127.0.0.1:38939/503', '{}', 'v1,j+imJfsReqmCVeIeQnsCrw9DFlyFO1Z1PPlc4yHx++E=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":12.237,"tls":null,"first_byte":267.717,"total":267.752}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec6-7001-8ae4-30b5d99aa2df', '01a23051-6e9c-7070-b86e-d45019e9c639', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972870, 'http://127.0.0.1:38939/410', '{}', 'v1,S2qo1u8mmZsAbEOBe/Dm8JU+rMMzG39woxC7RFLehrc=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":12.388,"tls":null,"first_byte":268.194,"total":268.229}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec7-7001-b2ce-2aa61e87681d', '01a23051-6e9c-7074-af7a-2a8971aabe70', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972871, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,1aJJ2crXJFgyn4KH0JWtdjU3u15UjrIs3n/NAxIj0/E= v1,aGLkdArdyNpX78S7lFhTtJ6a5aggLkcyPS7MCpXxRak=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":14.667,"tls":null,"first_byte":267.617,"total":267.659}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec7-7000-ad78-6efd376d9d24', '01a23051-6e9c-70ad-bc06-f994fa23be35', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972871, 'http://127.0.0.1:38939/200', '{}', 'v1,JkOJHy8YmeogK4ks24EgiUnVmiRA4Naf3tNeaJpOLRo=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":12.128,"tls":null,"first_byte":268.145,"total":268.18}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec2-7002-aa4b-db033553193a', '01a23051-6e9c-70cb-adb1-2deafde7e499', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972866, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,VUkc+wEsypt5nxJdrMjUwmKWsnie13cMatqsUowe+AQ= v1,iHb6xdoKcD/47tBdlLYIthZ949k5HB/ji+A/3AgRTf4=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":14.805,"tls":null,"first_byte":276.257,"total":276.356}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec7-7002-a89e-7fd91cd18659', '01a23051-6e9c-7075-94b4-a30dd703aff8', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972871, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,W+k8EvkDLrPehJJjO2kaoyuv9Ay4FetEJMexzdjm14M=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":14.518,"tls":null,"first_byte":271.779,"total":271.824}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ecb-7000-9e0d-a47249443b1f', '01a23051-6e9c-70ca-ad34-8768811124ad', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972875, 'http://127.0.0.1:38939/200', '{}', 'v1,P4z6iDZvBXgQL8naFp1b26gtcBpZWZuUM2GOEVNRFE4=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":15.445,"tls":null,"first_byte":268.731,"total":268.773}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec8-7000-83f3-001d6190a5a5', '01a23051-6e9c-7079-9516-d97fb2963f72', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972872, 'http://127.0.0.1:38939/200', '{}', 'v1,HLdHksOMAWdaiJd6jOkfhso5VMi6HXjKZ7kl/wy+B2E=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":13.972,"tls":null,"first_byte":271.679,"total":271.724}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec8-7001-8427-3e83bbb34887', '01a23051-6e9c-707a-8608-c88940502493', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972872, 'http://127.0.0.1:38939/410', '{}', 'v1,s8FnLwpamzLbB0DVNcXvswolJ3cvwPKbUbSaxLj1yXw=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":13.835,"tls":null,"first_byte":271.664,"total":271.701}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec9-7000-97a8-877ae082af79', '01a23051-6e9c-707b-9236-1f559b8e6846', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972873, 'http://127.0.0.1:38939/503', '{}', 'v1,spbYisODHlhy86vHAO7ORQ9WVjnL8DZH8QHWJxAUdr8=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":13.707,"tls":null,"first_byte":271.625,"total":271.66}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec9-7001-b0af-34abecac37de', '01a23051-6e9c-70c0-abbe-848fba5aa441', '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 1796106972873, 'http://127.0.0.1:38939/200', '{}', 'v1,TNSq1Xa1UormrhhJBatkeNkIS+wU+92kLXV1bttgi7U=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":13.599,"tls":null,"first_byte":271.605,"total":271.64}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec9-7002-9fa1-fd049b599b85', '01a23051-6e9c-707d-98a1-30c774f349b4', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972873, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,YcijBuSfFsAvFGDq67ejkQ4SlQhHVvIJP0GuTnlBgFU= v1,CKKaWbL/v8NxWBX/7bmQ7RO8vhuv5hgost6uVLnrPMQ=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":13.398,"tls":null,"first_byte":271.513,"total":271.55}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec9-7003-9a14-0996e8c99141', '01a23051-6e9c-707e-9c38-303f3175e8ad', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972873, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,0j7j3Hphh24Zt2NANUTFR2ZYjPKkcNddotZt0o3jjLw=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":13.247,"tls":null,"first_byte":271.503,"total":271.569}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eca-7000-9be4-bfad6de35bfb', '01a23051-6e9c-707f-9e47-a9e1c6803587', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972874, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,7ig+ZfTlZDKCteXRng+oYieA8XmVzBMRNkRkM9TR2Bk=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":13.098,"tls":null,"first_byte":271.477,"total":271.52}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eca-7001-9bdf-28f6b7cabf09', '01a23051-6e9c-7082-91a3-3520666225d0', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972874, 'http://127.0.0.1:38939/200', '{}', 'v1,7LnL5YJIXeWHHeLHXOGFf5FN7xxHZSzGAM57CnQWhz4=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":12.952,"tls":null,"first_byte":271.673,"total":271.711}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eca-7002-ae1c-33d71783e4dd', '01a23051-6e9c-7083-b7bf-dcf203001a0b', '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 1796106972874, 'http://127.0.0.1:38939/410', '{}', 'v1,zR0Y4RKO5IqUPafZQ/H7rB1z4IXMg9+N4FamGwuI+XQ=', 410, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":12.854,"tls":null,"first_byte":271.614,"total":271.65}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ec7-7003-9116-cc41c8ad59cd', '01a23051-6e9c-7076-96ab-255a484f5ff6', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972871, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,X2zg1UYeM2DJqQipXsHnBPTL4GVXpmjFTg3t7RIQeYY=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":14.114,"tls":null,"first_byte":274.863,"total":274.909}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6eca-7003-8520-32ab0105ddb3', '01a23051-6e9c-7084-b8c2-5bbdd571040d', '01a23051-6e48-7000-8666-9948c057995f', 1, 1796106972874, 'http://127.0.0.1:38939/503', '{}', 'v1,iXCRJIZEFOJvRgPcB91oXf1cHPjvgTq8INHruB8iISM=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":15.257,"tls":null,"first_byte":272.43,"total":272.496}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ecb-7001-8883-818611983b28', '01a23051-6e9c-7087-80e2-a9bbd7e53f06', '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 1796106972875, 'http://127.0.0.1:38939/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,Ir9SaH3yida7jPdP8xF9fAoWvLZSUnd5MtO2Q1kP7F0= v1,CAwg/yCgTWH+Y896fj4ZGqRGe5GXiq3nK3NnwD6iY/g=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":12.64,"tls":null,"first_byte":273.106,"total":273.158}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ece-7001-8b37-81588a317db5', '01a23051-6e9c-7089-81c3-88e853170f9e', '01a23051-6ded-7000-9bf9-87800296e30a', 1, 1796106972878, 'http://127.0.0.1:38939/503', '{"x-key":"***"}', 'v1,Nb0OZFVYI9+UILoZvHhePUbvHmBj3iKwOVoxlWhnS5M=', 503, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":11.597,"tls":null,"first_byte":270.688,"total":270.727}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ece-7000-9ccc-1ce8b67dc963', '01a23051-6e9c-7088-9efd-949e2e95e870', '01a23051-6de0-7000-9604-f804c8249142', 1, 1796106972878, 'http://127.0.0.1:38939/500', '{"authorization":"Bearer ***"}', 'v1,dYqTKE3o7OZcngsnErzpteoNpxJmeeFwEUXF3ToSWBc=', 500, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":13.112,"tls":null,"first_byte":271.239,"total":271.276}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ece-7002-9922-88d615113757', '01a23051-6e9c-708c-920a-538f35084474', '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 1796106972878, 'http://127.0.0.1:38939/200', '{}', 'v1,tWk1iMDpl+xSl3ZyZqWUt4W9bKw8u3CuMJGRoSjCVEs=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":11.488,"tls":null,"first_byte":271.568,"total":271.609}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7057-7000-ba7f-c1dadc116638', '01a23051-6e9c-7073-beec-b0ed95b1ee72', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973271, 'http://127.0.0.1:38939/200', '{}', 'v1,phDlJ4UxZqcrbTQm3jZR6pIRxVsnji6t/Nr851d0uNo=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":0.685,"total":0.745}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7053-7000-834c-8c35621f8ad2', '01a23051-6e9c-70ca-ad34-8768811124ad', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973267, 'http://127.0.0.1:38939/200', '{}', 'v1,Mbsef6taQ3j6sQfM9evv6rZ6kse/eZs834pm0S29aAg=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.635,"total":5.684}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7054-7000-8b85-84235bfe1dce', '01a23051-6e9b-700a-831f-28291b5b8dff', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973268, 'http://127.0.0.1:38939/200', '{}', 'v1,rp9WbblYHS9fmXTC8EAuUvtVGfes0BPv6qNVXmcjlCk=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.815,"total":5.862}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7055-7000-b81b-2b42727bc990', '01a23051-6e9b-7014-91b4-f7d46876a6da', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973269, 'http://127.0.0.1:38939/200', '{}', 'v1,P8kp9i0k5qPVkkfng7jvxM2YxQrAmfVFGyGONyzt+K0=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.643,"total":5.682}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7055-7001-a07e-936c657650ed', '01a23051-6e9c-7012-ace1-91d3fcd6b92c', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973269, 'http://127.0.0.1:38939/200', '{}', 'v1,2KXA9ovoOEC49wE9X+qtfTazZCFeloKRwPUs1Mflq6Y=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.597,"total":5.636}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7055-7002-9374-0658c4af1c31', '01a23051-6e9c-701c-8346-6901039a4190', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973269, 'http://127.0.0.1:38939/200', '{}', 'v1,NHkZXdzFP4zN2MjzMeASP5pjmhffSYlT9U8vLLVZ6E4=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.542,"total":5.582}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7055-7003-b475-7377c17d300d', '01a23051-6e9c-702f-a019-a823834d32b6', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973269, 'http://127.0.0.1:38939/200', '{}', 'v1,wp99bazWpf1KhR7nwnNyjy2alrokmjRphqGlfPUw87Y=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.508,"total":5.546}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7056-7000-84dd-843447b2bea6', '01a23051-6e9c-7039-8c08-eb4c279cc1d1', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973270, 'http://127.0.0.1:38939/200', '{}', 'v1,Z5HuBVsBncYoWviu4mfeem7EBIkF8fl5LAiZYsiUWEA=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.61,"total":5.647}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7056-7001-9cb2-caf16b4b840e', '01a23051-6e9c-704c-96a9-f5c0d6a6ac52', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973270, 'http://127.0.0.1:38939/200', '{}', 'v1,UMRqmIU19ncNTA3f2viOrq+exCWfi1lBIxKROEwXFR8=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.59,"total":5.625}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7056-7002-a756-72ae7a94531c', '01a23051-6e9c-7056-a98d-6cfcb878ab46', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973270, 'http://127.0.0.1:38939/200', '{}', 'v1,7dxbuaY3qh++xRR51yIWiSS0d3L2JSvxKFAe+l1TD28=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.531,"total":5.565}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7056-7003-bbad-37ffdb6384e7', '01a23051-6e9c-7069-bb83-91a8663d2124', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973270, 'http://127.0.0.1:38939/200', '{}', 'v1,sVSbYylPXVF+wsUliKceRNPV1xSMv/RD4L/hyDGNgyQ=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.48,"total":5.514}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-705d-7000-a5fa-c9072182201d', '01a23051-6e9c-70a3-a1b5-a7ddb21fc4bd', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973277, 'http://127.0.0.1:38939/200', '{}', 'v1,Q7SeiXZyPf+pIp/B0V2ktQ6ztimaBX8ML5WpUq6+Aqw=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":0.555,"total":0.594}');
INSERT INTO public.attempts VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7057-7001-abd8-ad7ef830e39c', '01a23051-6e9c-7086-9c91-b0ba7bb8af36', '01a23051-6e07-7000-b28b-3837e7ddfcea', 2, 1796106973271, 'http://127.0.0.1:38939/200', '{}', 'v1,fMaUeKNTOg1U3zxcIKZ3IuRitr+g8EgDfKYTrofxVNo=', 200, '{"date":"Tue, 01 Dec 2026 06:36:13 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":6.605,"total":6.64}');


--
-- Data for Name: breakers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.breakers VALUES ('01a23051-6de0-7000-9604-f804c8249142', 1885066606302797880, '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'http://127.0.0.1:38939/500', 1796106973134, 1796106978134, 0, NULL);
INSERT INTO public.breakers VALUES ('01a23051-6ded-7000-9bf9-87800296e30a', 378415364510580786, '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'http://127.0.0.1:38939/503', 1796106973135, 1796106978135, 0, NULL);


--
-- Data for Name: clock_steps; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.clock_steps VALUES (1, 2, '00000000-0000-0000-0000-000000000000');


--
-- Data for Name: deliveries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7001-a93b-0b350469796f', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9b-7000-96aa-bafd64d8b7c7', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7002-ab68-27322e6c421c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9b-7000-96aa-bafd64d8b7c7', '01a23051-6de0-7001-8a07-68172711b89d', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7003-a58a-aae9a3b71ee3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9b-7000-96aa-bafd64d8b7c7', '01a23051-6ded-7001-815f-ffd190e44946', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978274, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7004-a68c-cf8592a3f495', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9b-7000-96aa-bafd64d8b7c7', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7005-b9e2-21825ae2cbb2', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9b-7000-96aa-bafd64d8b7c7', '01a23051-6e13-7001-b5b1-4466db659d30', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7006-8a95-e71a213196ee', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9b-7000-96aa-bafd64d8b7c7', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7007-9fee-d18c7797741e', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9b-7000-96aa-bafd64d8b7c7', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7008-b2b0-87b55ead84db', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9b-7000-96aa-bafd64d8b7c7', '01a23051-6e48-7001-8327-177ebe5ce268', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-700a-831f-28291b5b8dff', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9b-7009-855c-d106119f5fd4', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-700b-bc90-81808bfd4585', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9b-7009-855c-d106119f5fd4', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-700c-bb6f-91fd804d9c0b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9b-7009-855c-d106119f5fd4', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-700d-8495-50e6ec911b7c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9b-7009-855c-d106119f5fd4', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977996, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-700e-87ff-bd7e030b89f7', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9b-7009-855c-d106119f5fd4', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-700f-afa8-7dd2a6ca9138', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9b-7009-855c-d106119f5fd4', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7010-84da-796f7a58a33d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9b-7009-855c-d106119f5fd4', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7011-8cbd-c56f75176f73', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9b-7009-855c-d106119f5fd4', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7012-a121-3bc10b3bb023', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9b-7009-855c-d106119f5fd4', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9b-7014-91b4-f7d46876a6da', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9b-7013-bd9e-9571168378b5', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7000-8153-4fa034cd09e0', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9b-7013-bd9e-9571168378b5', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7001-862d-f7e0b1d9cae3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9b-7013-bd9e-9571168378b5', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7002-b99b-a5a9111a09a5', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9b-7013-bd9e-9571168378b5', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977729, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7003-aad8-7cf45d0da2ce', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9b-7013-bd9e-9571168378b5', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7004-94e1-d82f08091a4f', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9b-7013-bd9e-9571168378b5', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7005-ab57-f8aad751da37', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9b-7013-bd9e-9571168378b5', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7006-af0a-6f1bb1e85112', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9b-7013-bd9e-9571168378b5', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7007-bcca-77990834c606', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9b-7013-bd9e-9571168378b5', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7009-a9e1-b17605799a2a', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7008-b659-cf9a36f7e36f', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-700a-ac75-e0cae43f8a9a', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7008-b659-cf9a36f7e36f', '01a23051-6de0-7001-8a07-68172711b89d', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-700b-91b3-abf94c0793e8', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7008-b659-cf9a36f7e36f', '01a23051-6ded-7001-815f-ffd190e44946', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977951, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-700c-aa03-9b43799831ff', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7008-b659-cf9a36f7e36f', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-700d-84bf-f99be7d92877', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7008-b659-cf9a36f7e36f', '01a23051-6e13-7001-b5b1-4466db659d30', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-700e-8729-6c235c9b259e', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7008-b659-cf9a36f7e36f', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-700f-8d73-90b1bba5d74d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7008-b659-cf9a36f7e36f', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7010-897a-683f00785433', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7008-b659-cf9a36f7e36f', '01a23051-6e48-7001-8327-177ebe5ce268', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7012-ace1-91d3fcd6b92c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-7011-a190-ecd2e68b3921', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7013-ad54-efe6796ac1ad', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7011-a190-ecd2e68b3921', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7014-9ab8-0ad0bcd1fc2c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7011-a190-ecd2e68b3921', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7015-be50-7d6b2db803d4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7011-a190-ecd2e68b3921', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978026, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7016-b204-6c0485f757b0', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7011-a190-ecd2e68b3921', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7017-9aed-5003ee095648', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7011-a190-ecd2e68b3921', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7018-a8bc-6d849696b3cc', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7011-a190-ecd2e68b3921', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7019-a25c-648e63915fb3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7011-a190-ecd2e68b3921', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-701a-b7cb-02b31abfa89e', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7011-a190-ecd2e68b3921', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-701c-8346-6901039a4190', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-701b-96c1-e65b7669e0aa', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-701d-b700-7c779e855f62', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-701b-96c1-e65b7669e0aa', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-701e-a00f-43dbeacfc7ea', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-701b-96c1-e65b7669e0aa', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-701f-82f5-9f277a2764ca', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-701b-96c1-e65b7669e0aa', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978195, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7020-8924-7c11c85716e3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-701b-96c1-e65b7669e0aa', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7021-9eda-36aa9d2ef4dd', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-701b-96c1-e65b7669e0aa', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7022-b97f-0ab4ee6f40f4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-701b-96c1-e65b7669e0aa', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7023-88d4-e49010421e2a', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-701b-96c1-e65b7669e0aa', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7024-9771-bf7bb6bb9903', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-701b-96c1-e65b7669e0aa', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7026-8e2b-5c4f0d119607', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7025-bf86-791e5be6c910', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7027-8616-b7e6fa6fc086', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7025-bf86-791e5be6c910', '01a23051-6de0-7001-8a07-68172711b89d', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7028-934c-1910ec5c100c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7025-bf86-791e5be6c910', '01a23051-6ded-7001-815f-ffd190e44946', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978528, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7029-bf9b-7554a9682c93', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7025-bf86-791e5be6c910', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-702a-9c88-f6bb803c26b9', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7025-bf86-791e5be6c910', '01a23051-6e13-7001-b5b1-4466db659d30', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-702b-aeb9-240307832c00', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7025-bf86-791e5be6c910', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-702c-bf0a-905f6f4435c3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7025-bf86-791e5be6c910', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-702d-8969-5452825114ae', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7025-bf86-791e5be6c910', '01a23051-6e48-7001-8327-177ebe5ce268', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-702f-a019-a823834d32b6', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-702e-a9e8-a223b15f4394', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7030-90ef-703c23b1f6cb', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-702e-a9e8-a223b15f4394', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7031-b5b2-d62db9afc694', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-702e-a9e8-a223b15f4394', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7032-b0bd-1e73c6f8f6de', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-702e-a9e8-a223b15f4394', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978049, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7033-8768-1603148f1468', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-702e-a9e8-a223b15f4394', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7034-b265-ac87da13bb7c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-702e-a9e8-a223b15f4394', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7035-bc3a-995fdcc7f18e', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-702e-a9e8-a223b15f4394', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7036-87d8-9cb1ca48be9a', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-702e-a9e8-a223b15f4394', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7037-bb10-0a8adcbcb9c4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-702e-a9e8-a223b15f4394', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7039-8c08-eb4c279cc1d1', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-7038-8e2e-547bded482cb', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-703a-982b-8aa66f454bc9', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7038-8e2e-547bded482cb', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-703b-a383-82bea0b026cb', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7038-8e2e-547bded482cb', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-703c-8216-07f796acb214', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7038-8e2e-547bded482cb', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977902, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-703d-be35-b111fe22a621', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7038-8e2e-547bded482cb', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-703e-929b-cef545aa85f2', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7038-8e2e-547bded482cb', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-703f-a9d9-dc8c16b72705', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7038-8e2e-547bded482cb', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7040-a435-0f79cc061005', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7038-8e2e-547bded482cb', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7041-b4eb-f6de41933c13', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7038-8e2e-547bded482cb', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7043-837c-152bdda739b1', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7042-b406-6d1648b58066', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7044-a73f-a9e6de4ed625', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7042-b406-6d1648b58066', '01a23051-6de0-7001-8a07-68172711b89d', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7045-b82c-d6ab05ae4d75', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7042-b406-6d1648b58066', '01a23051-6ded-7001-815f-ffd190e44946', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978464, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7046-bc28-22cade7f293b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7042-b406-6d1648b58066', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7047-b1cb-b4f919a130ca', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7042-b406-6d1648b58066', '01a23051-6e13-7001-b5b1-4466db659d30', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7048-ba36-2309895b8aea', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7042-b406-6d1648b58066', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7049-9e68-60c3359c622d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7042-b406-6d1648b58066', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-704a-90c8-bcd15d4794ad', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7042-b406-6d1648b58066', '01a23051-6e48-7001-8327-177ebe5ce268', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-704c-96a9-f5c0d6a6ac52', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-704b-9846-12e088615ccc', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-704d-b31d-053e5c70af95', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-704b-9846-12e088615ccc', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-704e-96ea-e04296025893', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-704b-9846-12e088615ccc', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-704f-85d7-4a7bc679ada1', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-704b-9846-12e088615ccc', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978234, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7050-b906-250dc1f96d0b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-704b-9846-12e088615ccc', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7051-ab35-88cb5807e55a', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-704b-9846-12e088615ccc', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7052-88b1-b12471ffd85e', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-704b-9846-12e088615ccc', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7053-9cfa-ba39a6ce58f3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-704b-9846-12e088615ccc', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7054-bb47-451136a593cb', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-704b-9846-12e088615ccc', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7056-a98d-6cfcb878ab46', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-7055-b480-606fffd94f9f', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7057-9875-a70535e71dff', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7055-b480-606fffd94f9f', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7058-a076-55aecb6e20c7', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7055-b480-606fffd94f9f', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7059-8320-61c58031d453', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7055-b480-606fffd94f9f', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978034, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-705a-b1ff-08f2bd19fe93', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7055-b480-606fffd94f9f', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-705b-93d0-15f1d9f754eb', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7055-b480-606fffd94f9f', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-705c-981a-39f39a267310', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7055-b480-606fffd94f9f', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-705d-907c-3ad43f6f9a44', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7055-b480-606fffd94f9f', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-705e-b48c-233b8a1d2f82', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7055-b480-606fffd94f9f', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7060-a936-31a58ea5d27b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-705f-b76e-cf35659f39ea', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7061-992a-ca99d01c60a7', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-705f-b76e-cf35659f39ea', '01a23051-6de0-7001-8a07-68172711b89d', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7062-b67e-252630acf4bf', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-705f-b76e-cf35659f39ea', '01a23051-6ded-7001-815f-ffd190e44946', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977816, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7063-972f-f1671a66b25d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-705f-b76e-cf35659f39ea', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7064-882f-ac472646e3bb', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-705f-b76e-cf35659f39ea', '01a23051-6e13-7001-b5b1-4466db659d30', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7065-8930-415512110543', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-705f-b76e-cf35659f39ea', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7066-81c6-8c267c1bd377', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-705f-b76e-cf35659f39ea', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7067-b562-079640c74aa6', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-705f-b76e-cf35659f39ea', '01a23051-6e48-7001-8327-177ebe5ce268', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7069-bb83-91a8663d2124', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-7068-a29f-8789f1683b32', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-706a-aaa6-2f00e4502552', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7068-a29f-8789f1683b32', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-706b-a30f-c58e6d449892', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7068-a29f-8789f1683b32', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-706c-a402-0646d5eb230f', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7068-a29f-8789f1683b32', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977962, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-706d-87f1-45d5618e2641', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7068-a29f-8789f1683b32', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-706e-9764-9766de0b877a', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7068-a29f-8789f1683b32', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-706f-93dc-1129fb4e48f9', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7068-a29f-8789f1683b32', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7070-b86e-d45019e9c639', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7068-a29f-8789f1683b32', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7071-bc04-ad9d18a89617', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7068-a29f-8789f1683b32', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7073-beec-b0ed95b1ee72', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-7072-9c37-9f6592130835', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7074-af7a-2a8971aabe70', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7072-9c37-9f6592130835', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7075-94b4-a30dd703aff8', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7072-9c37-9f6592130835', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7076-96ab-255a484f5ff6', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7072-9c37-9f6592130835', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977924, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7077-9a24-3e8ac004e7ef', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7072-9c37-9f6592130835', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7078-8825-c12c10796fa2', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7072-9c37-9f6592130835', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7079-9516-d97fb2963f72', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7072-9c37-9f6592130835', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-707a-8608-c88940502493', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7072-9c37-9f6592130835', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-707b-9236-1f559b8e6846', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7072-9c37-9f6592130835', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-707d-98a1-30c774f349b4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-707c-b3e6-fc227a999b16', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-707e-9c38-303f3175e8ad', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-707c-b3e6-fc227a999b16', '01a23051-6de0-7001-8a07-68172711b89d', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-707f-9e47-a9e1c6803587', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-707c-b3e6-fc227a999b16', '01a23051-6ded-7001-815f-ffd190e44946', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977785, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7080-8d15-8ca0b9511462', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-707c-b3e6-fc227a999b16', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7081-b265-d78ce5798f3b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-707c-b3e6-fc227a999b16', '01a23051-6e13-7001-b5b1-4466db659d30', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7082-91a3-3520666225d0', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-707c-b3e6-fc227a999b16', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7083-b7bf-dcf203001a0b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-707c-b3e6-fc227a999b16', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7084-b8c2-5bbdd571040d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-707c-b3e6-fc227a999b16', '01a23051-6e48-7001-8327-177ebe5ce268', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7086-9c91-b0ba7bb8af36', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-7085-aca5-931b34daf4a8', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7087-80e2-a9bbd7e53f06', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7085-aca5-931b34daf4a8', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7088-9efd-949e2e95e870', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7085-aca5-931b34daf4a8', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7089-81c3-88e853170f9e', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7085-aca5-931b34daf4a8', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978032, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-708a-814b-e7981fa45be4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7085-aca5-931b34daf4a8', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-708b-a05c-9bb8e0ade805', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7085-aca5-931b34daf4a8', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-708c-920a-538f35084474', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7085-aca5-931b34daf4a8', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-708d-a491-b27904eceaee', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7085-aca5-931b34daf4a8', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-708e-9619-ea78f0e7236d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7085-aca5-931b34daf4a8', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7090-99b8-401c9743c24f', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-708f-9812-c975e74c98c7', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7091-ba10-f19dec3cce1c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-708f-9812-c975e74c98c7', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7092-80df-40ff293b6519', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-708f-9812-c975e74c98c7', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7093-bd0f-57be5b8fe209', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-708f-9812-c975e74c98c7', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978486, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7094-a4a3-74cd02301f1d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-708f-9812-c975e74c98c7', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7095-8b32-a0e48a5410e3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-708f-9812-c975e74c98c7', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7096-9750-bba7d8484d10', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-708f-9812-c975e74c98c7', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7097-8cf9-13190dbbea05', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-708f-9812-c975e74c98c7', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-7098-8f3b-33b7c5ba029e', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-708f-9812-c975e74c98c7', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-709a-be1e-720a375e49fa', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-709b-9945-9819630d5bd4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', '01a23051-6de0-7001-8a07-68172711b89d', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-709c-af50-700103fd0fe4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', '01a23051-6ded-7001-815f-ffd190e44946', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978598, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-709d-9a5d-da9c04cbac64', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-709e-98a0-8518a24b9d4c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', '01a23051-6e13-7001-b5b1-4466db659d30', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-709f-aa0c-0814012b4cc9', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70a0-860e-8ce5cbac1a65', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70a1-9411-09f053c716ec', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', '01a23051-6e48-7001-8327-177ebe5ce268', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70a3-a1b5-a7ddb21fc4bd', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70a4-b3d8-86c0dbe717b9', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70a5-b254-8ee4a66a0ef1', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70a6-82cf-49a65c97edf3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978602, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70a7-9b41-b38d9660dc01', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70a8-bad7-3782e25496c6', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70a9-b5f4-d84eb8d146ee', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70aa-aa63-c4c5e6ba6b5e', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70ab-a873-88c4d8659119', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70ad-bc06-f994fa23be35', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-70ac-a77a-46795f99d750', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70ae-bed5-2d070ac0685d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-70ac-a77a-46795f99d750', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70af-8af8-0ad72cdc9642', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-70ac-a77a-46795f99d750', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70b0-8285-07867a877c37', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-70ac-a77a-46795f99d750', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977962, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70b1-8b17-0845623a3c52', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-70ac-a77a-46795f99d750', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70b2-b45e-a2d0a2556bf9', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-70ac-a77a-46795f99d750', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70b3-accb-400f29de2a57', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-70ac-a77a-46795f99d750', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70b4-8dc2-064128c43634', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-70ac-a77a-46795f99d750', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70b5-95e6-8057fe3a1b83', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-70ac-a77a-46795f99d750', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70b7-b88a-e42aea7219c6', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70b8-9ebc-4a9c117716eb', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', '01a23051-6de0-7001-8a07-68172711b89d', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70b9-86d5-40db0b3338b1', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', '01a23051-6ded-7001-815f-ffd190e44946', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106977698, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70ba-a167-06d73c7065d2', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70bb-8e61-c5b1675a607a', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', '01a23051-6e13-7001-b5b1-4466db659d30', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70bc-a58c-e012b4f0e0ac', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70bd-b5b4-3e01a7f77d4b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70be-b4c3-8e3da8503614', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', '01a23051-6e48-7001-8327-177ebe5ce268', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70c0-abbe-848fba5aa441', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-70bf-b120-11d69e31981f', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70c1-82d5-5c344e852356', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-70bf-b120-11d69e31981f', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70c2-92de-9fb9ce557b9e', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-70bf-b120-11d69e31981f', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70c3-8e2c-270545a4b621', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-70bf-b120-11d69e31981f', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978385, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70c4-8605-601664250008', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-70bf-b120-11d69e31981f', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70c5-a28c-1ef745b53bd6', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-70bf-b120-11d69e31981f', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70c6-abcb-80dbeb7cf544', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-70bf-b120-11d69e31981f', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70c7-a7d7-938460c2c7b1', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-70bf-b120-11d69e31981f', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70c8-87ff-05c1870bd77b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-70bf-b120-11d69e31981f', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70ca-ad34-8768811124ad', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6e9c-70c9-8e32-03d5a672f853', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70cb-adb1-2deafde7e499', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6e9c-70c9-8e32-03d5a672f853', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70cc-8aa0-5c91dc0a04a3', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6e9c-70c9-8e32-03d5a672f853', '01a23051-6de0-7001-8a07-68172711b89d', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70cd-9ef4-03d40a0a118c', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6e9c-70c9-8e32-03d5a672f853', '01a23051-6ded-7001-815f-ffd190e44946', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106972827, 1796106978259, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70ce-8be5-1cfb1fb89fde', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6e9c-70c9-8e32-03d5a672f853', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70cf-88bb-e24cfaf7de47', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6e9c-70c9-8e32-03d5a672f853', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106972827, 1796106972827, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70d0-b2e7-137b7d2cba4d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6e9c-70c9-8e32-03d5a672f853', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70d1-a779-ff8bd6ea2591', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6e9c-70c9-8e32-03d5a672f853', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6e9c-70d2-bd4b-097c0e035049', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6e9c-70c9-8e32-03d5a672f853', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106972827, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6f82-7000-a2fd-e3deac281f18', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6f81-7000-818c-9da4b87cdf44', '01a23051-6e07-7001-977c-fef0bd2e3018', 'message.failed', NULL, NULL, 'delivered', NULL, 2, 1, 201, NULL, 1796106973057, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6f82-7001-ba0c-15c322defe10', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6f81-7000-818c-9da4b87cdf44', '01a23051-6dc9-7001-bc05-0d9dfa5eb407', 'message.failed', NULL, NULL, 'delivered', NULL, 1, 0, 200, NULL, 1796106973057, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6f82-7002-8527-d7081816f30b', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6de0-7000-9604-f804c8249142', '01a23051-6f81-7000-818c-9da4b87cdf44', '01a23051-6de0-7001-8a07-68172711b89d', 'message.failed', NULL, NULL, 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106973057, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6f82-7003-8757-422681b22099', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6f81-7000-818c-9da4b87cdf44', '01a23051-6ded-7001-815f-ffd190e44946', 'message.failed', NULL, NULL, 'pending', NULL, 1, 0, 503, 'http_503', 1796106973057, 1796106977730, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6f82-7004-95dc-2d3ece6a0fb9', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6f81-7000-818c-9da4b87cdf44', '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', 'message.failed', NULL, NULL, 'delivered', NULL, 1, 0, 200, NULL, 1796106973057, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6f82-7005-9d98-700d82742460', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6f81-7000-818c-9da4b87cdf44', '01a23051-6e13-7001-b5b1-4466db659d30', 'message.failed', NULL, NULL, 'pending', NULL, 0, 0, NULL, NULL, 1796106973057, 1796106973057, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6f82-7006-a021-d7fdf6b157ba', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6f81-7000-818c-9da4b87cdf44', '01a23051-6e2c-7001-a42d-1c961ed7c82d', 'message.failed', NULL, NULL, 'delivered', NULL, 1, 0, 200, NULL, 1796106973057, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6f82-7007-af0f-e23c1aa53a3d', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6f81-7000-818c-9da4b87cdf44', '01a23051-6e3b-7001-98b6-0f356bd401ec', 'message.failed', NULL, NULL, 'failed', 'gone', 1, 0, 410, 'http_410', 1796106973057, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23051-6f82-7008-8e89-cfc33d34a78f', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e48-7000-8666-9948c057995f', '01a23051-6f81-7000-818c-9da4b87cdf44', '01a23051-6e48-7001-8327-177ebe5ce268', 'message.failed', NULL, NULL, 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106973057, NULL, NULL, NULL, NULL);


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drafts VALUES ('01a23051-6e88-7000-b541-7ac453fd61fd', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6cdd-7000-9f33-02e6aaa383f7', '{"webhook_id":null,"input":{"status":null,"config":{"name":"Half done","url":"","events":[],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}},"auth":{"kind":null,"username":null,"password":null,"encoded":null,"token":null,"name":null,"value":null,"token_url":null,"client_id":null,"client_secret":null,"scope":null,"audience":null,"client_auth":null,"certificate_pem":null,"private_key_pem":null}},"replaced":{},"base":null,"taken":[],"apart":[]}', '\x01106e992b4f391c70e4809cb39ff23282b8d8c59ce177c7391617ebfe5b2390601768af889edd79ebc0ee079cf48826d450adca2de6f009df38ae0eab33d242545783c1aadc5b236ecc30c9acc2de2f790331c93836c99916ea320a9219c3684d23dc90da16780c3883f691e0b8d594b4fe1ced2a1c9ef39cf06dfbb85118b135a24b178077934ea3f57020b760670e1b589be6ee4557acab089949d8275ea4feb1479849191692ec7be26199a1353c5274b9230453b413d1003a30da752184a9b00d727c5c452e13a363f9c92d8a1d0eafadb72f4e6eae8600ecc40712d743d1e16e1740c67ff0dfedbc37afce5ba39b0fb825af8c00da39b620de5e308b0e66022666b43fe56b3203653f357fd92d815073ed04934e1bf6eff6f7d871cd29fb48fcd6b9ec18c0e8eb9259b1ca7a835f035233b8b2c2b98e0ce881b7b98901d2f5c02a6a81176e73cebad37d21adb9799be2de8cd891e01b3d6a4b10191c579b1095efa11b39c443ca0e74b7232514a38720b959b638c4d7258422737cf88db50b16abaacc30b0ad8fc0e8cfb2d987ec10655c0d9869ae32c3b1d7c22f97d97422', 1796106972808, 1796106972808);
INSERT INTO public.drafts VALUES ('01a23051-6e91-7000-84e9-f76c7a744446', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6cdd-7000-9f33-02e6aaa383f7', '{"webhook_id":"wh_01m8r52ve9e00a2yfg9zehbjtn","input":{"status":null,"config":{"name":"Delivered","url":"http://127.0.0.1:38939/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{"X-Env":"prod"},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}},"auth":{"kind":"basic","username":"u","password":null,"encoded":null,"token":null,"name":null,"value":null,"token_url":null,"client_id":null,"client_secret":null,"scope":null,"audience":null,"client_auth":null,"certificate_pem":null,"private_key_pem":null}},"replaced":{},"base":{"status":null,"config":{"name":"Delivered","url":"http://127.0.0.1:38939/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{"X-Env":"prod"},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}},"auth":{"kind":"basic","username":"u","password":null,"encoded":null,"token":null,"name":null,"value":null,"token_url":null,"client_id":null,"client_secret":null,"scope":null,"audience":null,"client_auth":null,"certificate_pem":null,"private_key_pem":null}},"taken":[],"apart":[]}', '\x01106e992b352a3e52e463425aa68eeb5a4b33e2a0c5121016cf3a11df0eefcd9609d4c991971cce7a00fe6a95f2149854df66dd23f2d9a57ab44c8b3a0b355f6a46828d51bc1bfd964d14410edcb4a6f7e77d3fbe9a45245ef0c3d9efe4bcf0b11934b7a7248727db9c843a8eca0261c890f0d587d846daee4dc7cdfebfabe11d07f6ed36097bff35c5a582ede9ecfc2446fdc750ac2ec05792bceccac41f3c25950882a72e3e1e4d89b2ce4759e644470966f6ed748d4ad0fa90a5ad5a5389a8e43ded9ccd1a9097dbc835fab5a2909617510cb4a8f3cc45bc9c333fb7cb0a3b3392ff12aa992cacefbe77e0841fcd061acc4a62bb0ff401acb79b01f34acc61bb185f020be2273ec40e22325f2557c0ac70b420f7184d6835ea10a503377d94b42270e42802b76b5d46055ea68cc6dacc2253c3050aa3eda97e84b43efe2eab050ebc54bbb8fb1683869f89fb164519b43e1759db9562645f4545362a686c3d71e60baeed577191ca1eb3ee60d30a5a03cf37be09ed180adc285b047b660866bb552dbbf269a41614669955603b47867cebc2312df1e1cb9d5d689d2d9fe4a0bbda609730911d30cdc8d2a97201e7b8ecafd769ea9c879e491d68761c75e8df1092f1821efebf78c1a61b13966d45467804ae2faa3296241c4c72f41465e1c736dbcad51a4f2e1faa33338bf74ae04c149ff582af27791e1fe04ad9b24db87168e4ff78ca31c11ad15269b985bab794d0f6a4d06653250943cbab3de148acd88f49954a864ae6ed3a1f433f18406a4e1180fee49ed560b333e3d3051123ddc875e69ec7555c6d1a4a8fc33ff8259b47847e784296ab0ae6d288570cc1fa75db335d3d0c0219', 1796106972817, 1796106972817);


--
-- Data for Name: event_types; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event_types VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order.paid', '{"name":"order.paid","label":"Order paid","description":"","group":"Own events","fields":[],"data":"{\"total\":12.5}","profile":null}');


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9b-7000-96aa-bafd64d8b7c7', 'order-0', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person0@example.com","message_id":0,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9b-7009-855c-d106119f5fd4', 'order-1', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person1@example.com","message_id":1,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9b-7013-bd9e-9571168378b5', 'order-2', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person2@example.com","message_id":2,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 9, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7008-b659-cf9a36f7e36f', 'order-3', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person3@example.com","message_id":3,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 7, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7011-a190-ecd2e68b3921', 'order-4', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person4@example.com","message_id":4,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 9, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-701b-96c1-e65b7669e0aa', 'order-5', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person5@example.com","message_id":5,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7025-bf86-791e5be6c910', 'order-6', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person6@example.com","message_id":6,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-702e-a9e8-a223b15f4394', 'order-7', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person7@example.com","message_id":7,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7038-8e2e-547bded482cb', 'order-8', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person8@example.com","message_id":8,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 9, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7042-b406-6d1648b58066', 'order-9', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person9@example.com","message_id":9,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 7, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-704b-9846-12e088615ccc', 'order-10', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person10@example.com","message_id":10,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 9, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7055-b480-606fffd94f9f', 'order-11', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person11@example.com","message_id":11,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-705f-b76e-cf35659f39ea', 'order-12', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person12@example.com","message_id":12,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7068-a29f-8789f1683b32', 'order-13', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person13@example.com","message_id":13,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7072-9c37-9f6592130835', 'order-14', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person14@example.com","message_id":14,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 9, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-707c-b3e6-fc227a999b16', 'order-15', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person15@example.com","message_id":15,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 7, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7085-aca5-931b34daf4a8', 'order-16', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person16@example.com","message_id":16,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 9, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-708f-9812-c975e74c98c7', 'order-17', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person17@example.com","message_id":17,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', 'order-18', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person18@example.com","message_id":18,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', 'order-19', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person19@example.com","message_id":19,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70ac-a77a-46795f99d750', 'order-20', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person20@example.com","message_id":20,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 9, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', 'order-21', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person21@example.com","message_id":21,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 7, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70bf-b120-11d69e31981f', 'order-22', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person22@example.com","message_id":22,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 9, 0);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70c9-8e32-03d5a672f853', 'order-23', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person23@example.com","message_id":23,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106972827, 8, 1);
INSERT INTO public.events VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f81-7000-818c-9da4b87cdf44', NULL, 'message.failed', 1796106973057000000, 3, NULL, NULL, NULL, '{"message_id":1,"amount":"0.10"}', NULL, 1796106973057, 9, 0);


--
-- Data for Name: fresh_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9b-7013-bd9e-9571168378b5', -2116127982290626674);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7008-b659-cf9a36f7e36f', 2533592545596209899);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7008-b659-cf9a36f7e36f', 5622533601426856843);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7011-a190-ecd2e68b3921', -5563914795499553509);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7011-a190-ecd2e68b3921', 5414021058608832454);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-701b-96c1-e65b7669e0aa', -1212292392796056533);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-701b-96c1-e65b7669e0aa', 5918531573024062547);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7025-bf86-791e5be6c910', -5278293301756366032);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7025-bf86-791e5be6c910', -1731985825426666057);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-702e-a9e8-a223b15f4394', 229256961269521404);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-702e-a9e8-a223b15f4394', 8719647946811673230);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7038-8e2e-547bded482cb', -4691212114651553537);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7038-8e2e-547bded482cb', 3198191471355371895);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7042-b406-6d1648b58066', 1826242805484023040);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7042-b406-6d1648b58066', 2709616156941689436);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-704b-9846-12e088615ccc', 5351644240885712040);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-704b-9846-12e088615ccc', 5926985802045269987);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7055-b480-606fffd94f9f', -3105649704990967447);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7055-b480-606fffd94f9f', 5748892369479747538);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-705f-b76e-cf35659f39ea', -2697005636924077276);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-705f-b76e-cf35659f39ea', 7733195345837784852);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7068-a29f-8789f1683b32', -2680202041716767807);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7068-a29f-8789f1683b32', 4601451072787876934);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7072-9c37-9f6592130835', -8851921198055681175);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7072-9c37-9f6592130835', 7346087187232172728);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-707c-b3e6-fc227a999b16', -1861681656678108554);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-707c-b3e6-fc227a999b16', 4308760633480352157);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7085-aca5-931b34daf4a8', -5656812701796902114);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7085-aca5-931b34daf4a8', -2985992964159896464);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-708f-9812-c975e74c98c7', 4981918036555779351);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-708f-9812-c975e74c98c7', 6783881241638507647);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', -6381661833886224633);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e', 5677167347966923126);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', -7781954408808110121);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6', -331285147277021235);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70ac-a77a-46795f99d750', -7754158938989625722);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70ac-a77a-46795f99d750', -735712954395011350);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', 5973073684878930855);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70b6-8cb2-468c0518dfc8', 8019615789267006368);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70bf-b120-11d69e31981f', 8673720435704263435);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70bf-b120-11d69e31981f', 9128161120566469939);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70c9-8e32-03d5a672f853', 6007699706281844106);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e9c-70c9-8e32-03d5a672f853', 9203802337613875880);
INSERT INTO public.fresh_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f81-7000-818c-9da4b87cdf44', 7748076420210162913);


--
-- Data for Name: instance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.instance VALUES (1, '01a23051-6cdd-7000-9f33-02e6aaa383f7', 17, 1796106973236, NULL, NULL);


--
-- Data for Name: members; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.members VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6cdd-7000-9f33-02e6aaa383f7', 'owner', 1796106972381);


--
-- Data for Name: nodes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.nodes VALUES ('01a23051-7d21-7000-af15-7f27f1731e9e', 1796106976547, 'vm, process 23372', '106e992b');


--
-- Data for Name: products; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.products VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'loyalty', 0);


--
-- Data for Name: refused_outcomes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.refused_outcomes VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6f94-7000-aad6-c7d41a86bcc6', '01a23051-6f82-7000-a2fd-e3deac281f18', '01a23051-6e07-7000-b28b-3837e7ddfcea', '{"id":"att_01m8r52vwme00annp7tgd8df66","number":1,"started_at":"2026-12-01T06:36:13.076Z","url":"http://127.0.0.1:38939/201","headers":"{}","signature":"v1,LQkpc0xB66ddkm4e2Fbgx27omLiGljLf9ij3b+3Nm68=","http_status":201,"response_headers":"{\"date\":\"Tue, 01 Dec 2026 06:36:13 GMT\",\"connection\":\"keep-alive\",\"keep-alive\":\"timeout=5\",\"transfer-encoding\":\"chunked\"}","response_body":"seen","truncated":false,"error_code":null,"error_message":null,"timing":{"dns":null,"connect":null,"tls":null,"first_byte":5.101,"total":5.143}}', 'the database failed: refused', true, 1796106973156);
INSERT INTO public.refused_outcomes VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-7054-7001-90a7-0d369c2641c0', '01a23051-6f82-7000-a2fd-e3deac281f18', '01a23051-6e07-7000-b28b-3837e7ddfcea', '{"id":"att_01m8r52w2me00s19rd6te2cge0","number":2,"started_at":"2026-12-01T06:36:13.268Z","url":"http://127.0.0.1:38939/201","headers":"{}","signature":"v1,LQkpc0xB66ddkm4e2Fbgx27omLiGljLf9ij3b+3Nm68=","http_status":201,"response_headers":"{\"date\":\"Tue, 01 Dec 2026 06:36:13 GMT\",\"connection\":\"keep-alive\",\"keep-alive\":\"timeout=5\",\"transfer-encoding\":\"chunked\"}","response_body":"seen","truncated":false,"error_code":null,"error_message":null,"timing":{"dns":null,"connect":null,"tls":null,"first_byte":5.716,"total":5.756}}', 'the database failed: refused', true, 1796106973290);


--
-- Data for Name: replays; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.replays VALUES ('01a23051-702d-7000-9ed3-85876b622a89', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e07-7000-b28b-3837e7ddfcea', 'finished', 'any', 1577836800000, 1796106973228, 50, 17, true, 17, '01a23051-6f81-7000-818c-9da4b87cdf44', 1796106972569, NULL, 1796106973229, 1796106973242);


--
-- Data for Name: rollups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '00000000-0000-0000-0000-000000000000', 0, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6dc9-7000-a179-f04fdd15cb55', 102, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6dc9-7000-a179-f04fdd15cb55', 108, 0, 24);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6de0-7000-9604-f804c8249142', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6de0-7000-9604-f804c8249142', 305, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6ded-7000-9bf9-87800296e30a', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6ded-7000-9bf9-87800296e30a', 305, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 0, 13);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 2, 0, 12);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 102, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 108, 0, 12);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 0, 17);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 100, 0, 2);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 101, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 102, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 103, 0, 13);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 104, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 108, 0, 16);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e13-7000-aa6d-b87d1173cd5a', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e2c-7000-93d0-23cc5a029c45', 103, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e2c-7000-93d0-23cc5a029c45', 108, 0, 24);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e3b-7000-8a55-5bf0a895fa02', 304, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e48-7000-8666-9948c057995f', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 300000, 1796106900000, '01a23051-6e48-7000-8666-9948c057995f', 305, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '00000000-0000-0000-0000-000000000000', 0, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6dc9-7000-a179-f04fdd15cb55', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6dc9-7000-a179-f04fdd15cb55', 102, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6dc9-7000-a179-f04fdd15cb55', 108, 0, 24);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6de0-7000-9604-f804c8249142', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6de0-7000-9604-f804c8249142', 305, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6ded-7000-9bf9-87800296e30a', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6ded-7000-9bf9-87800296e30a', 305, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 1, 0, 13);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 2, 0, 12);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 102, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6dfb-7000-9d11-4d4cd9c0a355', 108, 0, 12);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 1, 0, 17);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 100, 0, 2);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 101, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 102, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 103, 0, 13);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 104, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e07-7000-b28b-3837e7ddfcea', 108, 0, 16);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e13-7000-aa6d-b87d1173cd5a', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e2c-7000-93d0-23cc5a029c45', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e2c-7000-93d0-23cc5a029c45', 103, 0, 1);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e2c-7000-93d0-23cc5a029c45', 108, 0, 24);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e3b-7000-8a55-5bf0a895fa02', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e3b-7000-8a55-5bf0a895fa02', 304, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e48-7000-8666-9948c057995f', 1, 0, 25);
INSERT INTO public.rollups VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 3600000, 1796104800000, '01a23051-6e48-7000-8666-9948c057995f', 305, 0, 25);


--
-- Data for Name: saved_views; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.saved_views VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6cdd-7000-9f33-02e6aaa383f7', 'Failures', '', 1796106972557);


--
-- Data for Name: search_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', -3138060911502289170, '01a23051-6e9b-7013-bd9e-9571168378b5');
INSERT INTO public.search_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 1468340013622133118, '01a23051-6e9b-7000-96aa-bafd64d8b7c7');
INSERT INTO public.search_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 1783586183238622878, '01a23051-6e9b-7009-855c-d106119f5fd4');
INSERT INTO public.search_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 6912158355717386040, '01a23051-6e9b-7000-96aa-bafd64d8b7c7');
INSERT INTO public.search_terms VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 7748076420210162913, '01a23051-6e9b-7009-855c-d106119f5fd4');


--
-- Data for Name: sender_ids; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-0', '01a23051-6e9b-7000-96aa-bafd64d8b7c7');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-1', '01a23051-6e9b-7009-855c-d106119f5fd4');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-10', '01a23051-6e9c-704b-9846-12e088615ccc');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-11', '01a23051-6e9c-7055-b480-606fffd94f9f');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-12', '01a23051-6e9c-705f-b76e-cf35659f39ea');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-13', '01a23051-6e9c-7068-a29f-8789f1683b32');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-14', '01a23051-6e9c-7072-9c37-9f6592130835');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-15', '01a23051-6e9c-707c-b3e6-fc227a999b16');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-16', '01a23051-6e9c-7085-aca5-931b34daf4a8');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-17', '01a23051-6e9c-708f-9812-c975e74c98c7');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-18', '01a23051-6e9c-7099-ac34-eb1aa3f79b8e');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-19', '01a23051-6e9c-70a2-ad51-d1ed7740fbd6');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-2', '01a23051-6e9b-7013-bd9e-9571168378b5');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-20', '01a23051-6e9c-70ac-a77a-46795f99d750');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-21', '01a23051-6e9c-70b6-8cb2-468c0518dfc8');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-22', '01a23051-6e9c-70bf-b120-11d69e31981f');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-23', '01a23051-6e9c-70c9-8e32-03d5a672f853');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-3', '01a23051-6e9c-7008-b659-cf9a36f7e36f');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-4', '01a23051-6e9c-7011-a190-ecd2e68b3921');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-5', '01a23051-6e9c-701b-96c1-e65b7669e0aa');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-6', '01a23051-6e9c-7025-bf86-791e5be6c910');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-7', '01a23051-6e9c-702e-a9e8-a223b15f4394');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-8', '01a23051-6e9c-7038-8e2e-547bded482cb');
INSERT INTO public.sender_ids VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'order-9', '01a23051-6e9c-7042-b406-6d1648b58066');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES ('\x683a920e2fa2a30607f08b8eef6e3dfdc8b0a57b1709a81b120304bcbb615372', '01a23051-6cdd-7000-9f33-02e6aaa383f7', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 1796106972513, 1796106972513, 1797316572513, 'node', '127.0.0.1');


--
-- Data for Name: tests; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tests VALUES ('01a23051-6e72-7001-9dbc-6e47d6c04f75', '01a23051-6cdd-7001-a945-823b4a7d6e0c', '01a23051-6e72-7001-9dbc-6e47d6c04f75', '01a23051-6dc9-7000-a179-f04fdd15cb55', NULL, 'Delivered', NULL, '01a23051-6ce8-7000-87d6-22d7087e466b', 'bootstrap', 'message.sent', 'http://127.0.0.1:38939/200', 200, NULL, NULL, 7, 1796106972786, '{"id":"tst_01m8r52vkje00svf3e8zbc0kvn","ok":true,"event_type":"message.sent","url":"http://127.0.0.1:38939/200","checks":[{"name":"fields","ok":true,"detail":"The endpoint and the event are given."},{"name":"https","ok":true,"detail":"Plain http is allowed here; anyone on the way can read it."},{"name":"dns","ok":true,"detail":"The URL holds the address 127.0.0.1 itself."},{"name":"address","ok":true,"detail":"127.0.0.1 may be sent to."},{"name":"connect","ok":true,"detail":"127.0.0.1:38939 accepts connections."},{"name":"auth","ok":true,"detail":"Basic credentials are sent."},{"name":"payload","ok":true,"detail":"The payload is valid JSON of 585 bytes."},{"name":"response","ok":true,"detail":"The endpoint answered 200."}],"request":{"method":"POST","url":"http://127.0.0.1:38939/200","headers":{"content-type":"application/json","webhook-id":"dlv_01m8r52vkje00svf3e8zbc0kvn","webhook-signature":"v1,Z4T9Ds76xJHRDhYUnHKo3b9CyQ24aJeLawhPozGSr3s= v1,r4N4zd3EdCk6NdZ//i4rP7F3jSM4uFzqXmP2K65USp4=","user-agent":"Tidings/0.1.0","webhook-timestamp":"1796106972","webhook-attempt":"1","webhook-test":"true","authorization":"Basic ***","x-env":"prod"},"body":"{\"event\":\"Sent\",\"timestamp\":\"2026-12-01T06:36:12.787Z\",\"data\":{\"message_id\":\"0123456789_012_012_01234\",\"status\":\"sent\",\"details\":{\"channel\":\"email\",\"product\":\"campaigns\",\"message_id\":145413,\"tracking_id\":\"abc123\",\"notification_id\":\"welcome-email\",\"trigger_id\":21714179,\"external_message_id\":\"987654321\",\"sending_type\":\"instant\",\"subject\":\"Sending message (test)\",\"from\":\"user@example.com\",\"to\":\"destination@example.com\",\"campaign_id\":245624,\"campaign_kind\":\"single_stage\",\"subscriber_id\":6552353,\"profile_id\":9001,\"user_id\":\"crm-user-1\",\"email\":\"test@test.com\",\"phone\":\"80123456789\"}}}"},"response":{"status":200,"headers":{"date":"Tue, 01 Dec 2026 06:36:12 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"},"body":"seen","truncated":false},"timing_ms":{"dns":null,"connect":0.396,"tls":null,"first_byte":5.77,"total":6.575},"error":null,"advice":null}');


--
-- Data for Name: troubles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.troubles VALUES ('01a23051-6de0-7000-9604-f804c8249142', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'failing', 1796106972837, 1, 1796106973249, 1796110573249, NULL);
INSERT INTO public.troubles VALUES ('01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'disabled', 1796106973089, 1, 1796106973256, NULL, NULL);


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.users VALUES ('01a23051-6cdd-7000-9f33-02e6aaa383f7', 'owner@example.com', 'owner@example.com', '$argon2id$v=19$m=19456,t=2,p=1$aLSHx01aR4mJjyB79KnNAA$gNgVk11DVC+xLKA70Bl4sSKiaDbifu12IjzIRqoiv/c', 1796106972381);


--
-- Data for Name: webhook_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook_versions VALUES ('01a23051-6dc9-7001-bc05-0d9dfa5eb407', '01a23051-6dc9-7000-a179-f04fdd15cb55', '{"renderer":1,"webhook_name":"Delivered","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106972617);
INSERT INTO public.webhook_versions VALUES ('01a23051-6de0-7001-8a07-68172711b89d', '01a23051-6de0-7000-9604-f804c8249142', '{"renderer":1,"webhook_name":"Failed","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106972640);
INSERT INTO public.webhook_versions VALUES ('01a23051-6ded-7001-815f-ffd190e44946', '01a23051-6ded-7000-9bf9-87800296e30a', '{"renderer":1,"webhook_name":"Waiting","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106972653);
INSERT INTO public.webhook_versions VALUES ('01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', '01a23051-6dfb-7000-9d11-4d4cd9c0a355', '{"renderer":1,"webhook_name":"Filtered","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106972667);
INSERT INTO public.webhook_versions VALUES ('01a23051-6e07-7001-977c-fef0bd2e3018', '01a23051-6e07-7000-b28b-3837e7ddfcea', '{"renderer":1,"webhook_name":"Replayed","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{"message.sent":"{\"id\":\"{{message_id}}\"}"}}', 1796106972679);
INSERT INTO public.webhook_versions VALUES ('01a23051-6e13-7001-b5b1-4466db659d30', '01a23051-6e13-7000-aa6d-b87d1173cd5a', '{"renderer":1,"webhook_name":"Paused","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106972691);
INSERT INTO public.webhook_versions VALUES ('01a23051-6e2c-7001-a42d-1c961ed7c82d', '01a23051-6e2c-7000-93d0-23cc5a029c45', '{"renderer":1,"webhook_name":"Inactive","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106972716);
INSERT INTO public.webhook_versions VALUES ('01a23051-6e3b-7001-98b6-0f356bd401ec', '01a23051-6e3b-7000-8a55-5bf0a895fa02', '{"renderer":1,"webhook_name":"Gone","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106972731);
INSERT INTO public.webhook_versions VALUES ('01a23051-6e48-7001-8327-177ebe5ce268', '01a23051-6e48-7000-8666-9948c057995f', '{"renderer":1,"webhook_name":"Deleted","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106972744);
INSERT INTO public.webhook_versions VALUES ('01a23051-6e52-7001-a63c-addcb90158ca', '01a23051-6e52-7000-9685-5016b4e48eb4', '{"renderer":1,"webhook_name":"Unfinished","workspace_id":"ws_01m8r52v6xe00tjhc27d57tvgc","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106972754);


--
-- Data for Name: webhooks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhooks VALUES ('01a23051-6dc9-7000-a179-f04fdd15cb55', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'active', NULL, 'Delivered', 'delivered', '{"name":"Delivered","url":"http://127.0.0.1:38939/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{"X-Env":"prod"},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'basic', '\x01106e992bac558c23242f517045265f4cac38578d76f095c59b6398a4c346cb31546626918ea7851df3a29573fe96131a500127543d7f6c1a17b3b10dc2c5331ef4c63322cc3a9e4a1f62aeee7739aa6169e07c26de3727428f8f', '\x01106e992b45c618a385f5feaf5610edcfef9e81f186b093f24f60cccd4fbf3eb8ff118f0ce4cab6b38bc1b2cb44e9f3cbcf5f66ab36fe25d77476c2e1ea3ea89eb5b2a450a70c5b9651abab7d253792a9ecf35d715880ad0dc4de8d7a171f', '\x01106e992be1fa72fb16dc5bed46f482c8eea5b8f9926e1ad24164f65b3416816f6f8a54a1b157c9bc747152f7afb7e3cdc40f23d570bf3046356c44e308e65f08ec72c55be5ca4a2906c1860d2b35af3faec5d997a27cb08cdad64e841b44', 1796193372768, '01a23051-6dc9-7001-bc05-0d9dfa5eb407', NULL, NULL, 1796106972617, 1796106972769, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23051-6de0-7000-9604-f804c8249142', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'active', NULL, 'Failed', 'failed', '{"name":"Failed","url":"http://127.0.0.1:38939/500","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":{"emails":["ops@example.com"],"every_minutes":60},"timeout_ms":5000,"retry_schedule_s":[],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'bearer', '\x01106e992b4faa8fcbcd4a350f69e08c71909e5ad65a8664eb324261069bfa0c756a6a922bdc7475495891d9419ffb5e85c0eb3c833cb707befffa4fcb74e0d2434d74e815084714a71b4a73cb1660', '\x01106e992b9700d543476140535ee712ac46814ba8ea7b965a68aa2b386c680ed7d282dac0cbbadfb1f4f939c068525dfa4535be1ffa923b704a0eae216426be2e71e3d2a8a63800aeb1714e057ca702c0407ba78308399a5209f1f1247823', NULL, NULL, '01a23051-6de0-7001-8a07-68172711b89d', NULL, NULL, 1796106972640, 1796106972640, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23051-6ded-7000-9bf9-87800296e30a', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'active', NULL, 'Waiting', 'waiting', '{"name":"Waiting","url":"http://127.0.0.1:38939/503","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'header', '\x01106e992b31f11f42f4b1ade50d82d681e38b98a9794f7b650ce1ea357688225c09dc379eebf710d28960d9f0a4d62f14a45e5f6fce5f9be27380023bbe1327941a2e15a365fc49e33c73dabcdba08ec7196c3352169e193ae7ee92da0e', '\x01106e992b403eb4f7f3fb19a5a60e4f83e18e7cb0142a44c6a666199b18761de6270a1dae350940e0d498c98f95c61a0a8837ea38e822e76be2504db0d82d5c643dda204ec2b2078810b5001b18b9bba3b87c8f6cc0cd1570db3bf759178a', NULL, NULL, '01a23051-6ded-7001-815f-ffd190e44946', NULL, NULL, 1796106972653, 1796106972653, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23051-6dfb-7000-9d11-4d4cd9c0a355', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'active', NULL, 'Filtered', 'filtered', '{"name":"Filtered","url":"http://127.0.0.1:38939/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":["integration"],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'signed', '\x01106e992be269bfa9e88a5051b208be8eb4194e118e12508c154987aa32a528678ce783cecba27e572ade06ee0694f4263cb2b2117a2d9c55086fc01db2', '\x01106e992b6cf3d5b72d5c7a48d39207fc3b10d66f1c3ed32a11113e35d02c9a455f6fe85ddc2e647311557b86490fdf26050e5f698034918beecf07d4b3e75552df02dc6d9399ef6733a57f9c89505284dd9ed903de328268ea75b9380be7', NULL, NULL, '01a23051-6dfb-7001-8c50-2bcb4ec9bf0d', NULL, NULL, 1796106972667, 1796106972667, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23051-6e07-7000-b28b-3837e7ddfcea', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'active', NULL, 'Replayed', 'replayed', '{"name":"Replayed","url":"http://127.0.0.1:38939/200","events":[{"type":"message.sent","template":"{\"id\":\"{{message_id}}\"}"},{"type":"message.failed","url":"http://127.0.0.1:38939/201"}],"endpoint_mode":"separate","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01106e992b21e0101cf9c1145b0afa6c7a8df3f3b4882d80d66af2471f3e80f438533822c7e933de03ecac9016d74c8011e06b5ecf5dbbfdacc7731eb7fa9158b1bee943e22af2256654f53d9c0f0253df530d6936c15946bcfef75e592df3', NULL, NULL, '01a23051-6e07-7001-977c-fef0bd2e3018', NULL, NULL, 1796106972679, 1796106972679, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23051-6e13-7000-aa6d-b87d1173cd5a', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'paused', NULL, 'Paused', 'paused', '{"name":"Paused","url":"http://127.0.0.1:38939/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01106e992b095e1cfbb5e03284893d218913b8b4ef4ad57ef128e61e68d3666594245e58646243adfe0ca649eaf90eaccb11f91d79104fd0af45dd6ef53807075b2c4cc9426d7da1382bd5d32637693687b5bce9b1852603dbd3fbe7e0ead2', NULL, NULL, '01a23051-6e13-7001-b5b1-4466db659d30', NULL, NULL, 1796106972691, 1796106972704, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23051-6e2c-7000-93d0-23cc5a029c45', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'inactive', NULL, 'Inactive', 'inactive', '{"name":"Inactive","url":"http://127.0.0.1:38939/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01106e992b17fa98d50a6a715c128a6e2b91bdf961c004272875ecf47bd4dd3c0ec876cf1a61a0e69f073f83242333d663eeb4fa9641d9fa99938820d5313a7400c2f0066fe0dba742d7f2874e407caf6150fb9b1657e53ee1ce525acc70f3', NULL, NULL, '01a23051-6e2c-7001-a42d-1c961ed7c82d', NULL, NULL, 1796106972716, 1796106973197, NULL, 1796106973196, NULL);
INSERT INTO public.webhooks VALUES ('01a23051-6e3b-7000-8a55-5bf0a895fa02', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'disabled', 'The endpoint answered 410 Gone.', 'Gone', 'gone', '{"name":"Gone","url":"http://127.0.0.1:38939/410","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01106e992b099a08065aab815223d1558e571bf1747642d6df1605d3e9a2cfc6a6cd30736c67b320bbaca0e6c6e6f00958321f96d147b1e7ecbd8e4443d14ffe55d4d04004298d12e601a7c7dad344ac9f3a9ca87eda44891c2aca1d97bb9d', NULL, NULL, '01a23051-6e3b-7001-98b6-0f356bd401ec', NULL, NULL, 1796106972731, 1796106973089, NULL, 1796106973089, NULL);
INSERT INTO public.webhooks VALUES ('01a23051-6e48-7000-8666-9948c057995f', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'active', NULL, 'Deleted', 'deleted', '{"name":"Deleted","url":"http://127.0.0.1:38939/503","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01106e992b16aa6153f00b306150ef9d942707a315b554773ae7150984ec6b6c8fd6f80535559bd75f59d15525b0dbd3c4f553203d3ac5d58ebebda57b5ff1c17830482a76d064713154513b87f6f9170d8a47e04e96857b579097a40fd71a', NULL, NULL, '01a23051-6e48-7001-8327-177ebe5ce268', NULL, NULL, 1796106972744, 1796106973213, 1796106973213, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23051-6e52-7000-9685-5016b4e48eb4', '01a23051-6cdd-7001-a945-823b4a7d6e0c', 'draft', NULL, 'Unfinished', 'unfinished', '{"name":"Unfinished","url":"","events":[],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01106e992b71d82084bf0c4d6285bd9afe5c494471596829ae13feeda5ccd09f3f6bbaa4c30f02e6e43502c5d05882272d6f992dd226df84a27883441fdc44129ee8408a3450e442ac431eddaefca6af7988288ab2a64f17aac84a7acd1448', NULL, NULL, '01a23051-6e52-7001-a63c-addcb90158ca', NULL, NULL, 1796106972754, 1796106972754, NULL, NULL, NULL);


--
-- Data for Name: workspaces; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.workspaces VALUES ('01a23051-6cdd-7001-a945-823b4a7d6e0c', 'Acme', '{"test_gate":"off","url_scheme":null,"private_targets":null,"private_cidrs":[],"auth_allowed":[],"payload_customisation":"allowed"}', 1796106972381, NULL);


--
-- Name: _sqlx_migrations _sqlx_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);


--
-- Name: activity activity_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (id);


--
-- Name: api_keys api_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_pkey PRIMARY KEY (id);


--
-- Name: attempts attempts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (workspace_id, id);


--
-- Name: breakers breakers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.breakers
    ADD CONSTRAINT breakers_pkey PRIMARY KEY (webhook_id, endpoint_hash);


--
-- Name: clock_steps clock_steps_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_steps
    ADD CONSTRAINT clock_steps_pkey PRIMARY KEY (below, since);


--
-- Name: deliveries deliveries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT deliveries_pkey PRIMARY KEY (id);


--
-- Name: drafts drafts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (id);


--
-- Name: event_types event_types_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_types
    ADD CONSTRAINT event_types_pkey PRIMARY KEY (workspace_id, name);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (workspace_id, id);


--
-- Name: fresh_terms fresh_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fresh_terms
    ADD CONSTRAINT fresh_terms_pkey PRIMARY KEY (workspace_id, event_id, term_hash);


--
-- Name: instance instance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.instance
    ADD CONSTRAINT instance_pkey PRIMARY KEY (singleton);


--
-- Name: members members_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (workspace_id, user_id);


--
-- Name: nodes nodes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT nodes_pkey PRIMARY KEY (id);


--
-- Name: products products_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (workspace_id, name);


--
-- Name: refused_outcomes refused_outcomes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refused_outcomes
    ADD CONSTRAINT refused_outcomes_pkey PRIMARY KEY (workspace_id, id);


--
-- Name: replays replays_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.replays
    ADD CONSTRAINT replays_pkey PRIMARY KEY (id);


--
-- Name: rollups rollups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rollups
    ADD CONSTRAINT rollups_pkey PRIMARY KEY (workspace_id, span, bucket, webhook_id, measure, shard);


--
-- Name: saved_views saved_views_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_pkey PRIMARY KEY (workspace_id, user_id, name);


--
-- Name: search_terms search_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_terms
    ADD CONSTRAINT search_terms_pkey PRIMARY KEY (workspace_id, term_hash, event_id);


--
-- Name: sender_ids sender_ids_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sender_ids
    ADD CONSTRAINT sender_ids_pkey PRIMARY KEY (workspace_id, sender_id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (token_hash);


--
-- Name: tests tests_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tests
    ADD CONSTRAINT tests_pkey PRIMARY KEY (id);


--
-- Name: troubles troubles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.troubles
    ADD CONSTRAINT troubles_pkey PRIMARY KEY (webhook_id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: webhook_versions webhook_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_versions
    ADD CONSTRAINT webhook_versions_pkey PRIMARY KEY (id);


--
-- Name: webhooks webhooks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_pkey PRIMARY KEY (id);


--
-- Name: workspaces workspaces_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workspaces
    ADD CONSTRAINT workspaces_pkey PRIMARY KEY (id);


--
-- Name: activity_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX activity_webhook ON public.activity USING btree (webhook_id, id) WHERE (webhook_id IS NOT NULL);


--
-- Name: activity_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX activity_workspace ON public.activity USING btree (workspace_id, id);


--
-- Name: api_keys_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX api_keys_hash ON public.api_keys USING btree (hash);


--
-- Name: api_keys_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_keys_workspace ON public.api_keys USING btree (workspace_id, id);


--
-- Name: attempts_delivery; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_delivery ON public.attempts USING btree (delivery_id);


--
-- Name: attempts_error; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_error ON public.attempts USING btree (workspace_id, error_code, id) WHERE (error_code IS NOT NULL);


--
-- Name: attempts_failed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_failed ON public.attempts USING btree (workspace_id, id) WHERE (error_code IS NOT NULL);


--
-- Name: attempts_failed_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_failed_of ON public.attempts USING btree (webhook_id, id) WHERE (error_code IS NOT NULL);


--
-- Name: attempts_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_webhook ON public.attempts USING btree (webhook_id, id);


--
-- Name: deliveries_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_due ON public.deliveries USING btree (webhook_id, due_at, event_type) WHERE (status = 'pending'::text);


--
-- Name: deliveries_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_ended ON public.deliveries USING btree (workspace_id, status, id) WHERE (reason IS NOT NULL);


--
-- Name: deliveries_ended_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_ended_of ON public.deliveries USING btree (webhook_id, status, id) WHERE (reason IS NOT NULL);


--
-- Name: deliveries_error; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_error ON public.deliveries USING btree (workspace_id, error, id) WHERE (error IS NOT NULL);


--
-- Name: deliveries_event; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_event ON public.deliveries USING btree (event_id);


--
-- Name: deliveries_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_list ON public.deliveries USING btree (workspace_id, id);


--
-- Name: deliveries_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_webhook ON public.deliveries USING btree (webhook_id, id);


--
-- Name: drafts_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX drafts_age ON public.drafts USING btree (updated_at);


--
-- Name: drafts_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX drafts_workspace ON public.drafts USING btree (workspace_id, id);


--
-- Name: events_unmatched; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_unmatched ON public.events USING btree (workspace_id, id) WHERE ((deliveries = 0) AND (skipped = 0));


--
-- Name: members_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_user ON public.members USING btree (user_id);


--
-- Name: refused_outcomes_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX refused_outcomes_age ON public.refused_outcomes USING btree (created_at);


--
-- Name: refused_outcomes_delivery; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX refused_outcomes_delivery ON public.refused_outcomes USING btree (delivery_id);


--
-- Name: replays_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX replays_open ON public.replays USING btree (webhook_id) WHERE (status = ANY (ARRAY['running'::text, 'paused'::text]));


--
-- Name: replays_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX replays_workspace ON public.replays USING btree (workspace_id, id);


--
-- Name: rollups_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rollups_age ON public.rollups USING btree (span, bucket);


--
-- Name: sessions_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_end ON public.sessions USING btree (expires_at);


--
-- Name: sessions_member; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_member ON public.sessions USING btree (workspace_id, user_id);


--
-- Name: tests_draft; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tests_draft ON public.tests USING btree (draft_id, id) WHERE (draft_id IS NOT NULL);


--
-- Name: tests_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tests_webhook ON public.tests USING btree (webhook_id, id) WHERE (webhook_id IS NOT NULL);


--
-- Name: tests_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tests_workspace ON public.tests USING btree (workspace_id, id);


--
-- Name: troubles_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX troubles_open ON public.troubles USING btree (workspace_id) WHERE (resolved_at IS NULL);


--
-- Name: users_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX users_email ON public.users USING btree (email_lower);


--
-- Name: webhook_versions_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhook_versions_webhook ON public.webhook_versions USING btree (webhook_id, id);


--
-- Name: webhooks_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX webhooks_name ON public.webhooks USING btree (workspace_id, name_lower) WHERE ((deleted_at IS NULL) AND (name_lower <> ''::text));


--
-- Name: webhooks_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhooks_workspace ON public.webhooks USING btree (workspace_id, id);


--
-- Name: drafts drafts_updated; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER drafts_updated BEFORE UPDATE OF updated_at ON public.drafts FOR EACH ROW WHEN ((new.updated_at <= old.updated_at)) EXECUTE FUNCTION public.move_updated_at_on();


--
-- Name: webhooks webhooks_updated; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER webhooks_updated BEFORE UPDATE OF updated_at ON public.webhooks FOR EACH ROW WHEN ((new.updated_at <= old.updated_at)) EXECUTE FUNCTION public.move_updated_at_on();


--
-- Name: api_keys api_keys_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: drafts drafts_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: drafts drafts_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: event_types event_types_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_types
    ADD CONSTRAINT event_types_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: members members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: members members_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: products products_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: replays replays_webhook_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.replays
    ADD CONSTRAINT replays_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES public.webhooks(id);


--
-- Name: replays replays_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.replays
    ADD CONSTRAINT replays_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: saved_views saved_views_workspace_id_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_workspace_id_user_id_fkey FOREIGN KEY (workspace_id, user_id) REFERENCES public.members(workspace_id, user_id) ON DELETE CASCADE;


--
-- Name: sessions sessions_workspace_id_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_workspace_id_user_id_fkey FOREIGN KEY (workspace_id, user_id) REFERENCES public.members(workspace_id, user_id) ON DELETE CASCADE;


--
-- Name: webhook_versions webhook_versions_webhook_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_versions
    ADD CONSTRAINT webhook_versions_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES public.webhooks(id);


--
-- Name: webhooks webhooks_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- PostgreSQL database dump complete
--


